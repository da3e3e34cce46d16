import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/query/parse-question.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { createSearch } from '../../src/search/rank.ts';
import { corpusOf } from '../support/corpus-of.ts';
import { realDocs } from '../support/real-docs.ts';

describe('how near a question is to such as have no answer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-bot-index-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const corpus = corpusOf({
    'lamps.md': '# Lamps\n\nHow to wire a lamp.\n',
    'chairs.md': '# Chairs\n\nHow to mend a chair.\n',
  });
  buildIndex(
    {
      ...corpus,
      asks: new Map([['lamps', [{ text: 'connect a lamp' }]]]),
      outOfScope: ['lamp for a lava aquarium', 'chair of the committee', 'price of a lamp'],
      docsVersion: '1',
      licence: '',
    },
    folder,
  );
  const search = createSearch(loadIndex(folder));
  const nearness = (question: string) =>
    search(parseQuestion(question), 1).hits[0]?.evidence.outOfScope ?? -1;

  test('grows with what a line and the question have in common', () => {
    expect(nearness('wire a lamp')).toBeGreaterThanOrEqual(0);
    expect(nearness('lamp price')).toBeGreaterThan(nearness('wire a lamp'));
    expect(nearness('lamp for a lava aquarium')).toBeGreaterThan(nearness('lamp aquarium'));
    expect(nearness('lamp for a lava aquarium')).toBeLessThanOrEqual(1);
  });

  test('is nothing for a page that no phrase was written for: who wrote the lines did not know it', () => {
    expect(nearness('chair of the committee')).toBe(0);
  });
});

test.each([
  'terraform state lock error in ci',
  'when is payday this month',
  'reset my instagram password',
  'kubectl get pods hangs',
])('%s is refused', (question) => {
  expect(realDocs().ask(question).kind).toBe('nothing');
});
