import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { loadOutOfScope } from '../../src/corpus/load-out-of-scope.ts';
import { readLines } from '../../src/corpus/read-lines.ts';
import { phraseTokens } from '../../src/search/page-traits.ts';
import { readLabels, SETS } from '../eval/labels.ts';
import { errorOf } from '../support/corpus-of.ts';

const own = mkdtempSync(join(tmpdir(), 'docs-bot-out-of-scope-'));
afterAll(() => rmSync(own, { recursive: true }));

describe('questions that the documentation does not answer', () => {
  const lines = loadOutOfScope();
  const wordsOf = (text: string) => [...new Set(phraseTokens(text))].sort().join(' ');

  test('are many, each once', () => {
    expect(lines.length).toBeGreaterThan(8_000);
    const said = lines.map(wordsOf);
    expect(said).not.toContain('');
    expect(new Set(said).size).toBe(lines.length);
  });

  test('are none that a phrase of the documentation asks, nor any that the search is measured with', () => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')
        .trim();
    const folder = fileURLToPath(new URL('../../src/corpus/asks', import.meta.url));
    const phrases = readLines({ folder, name: 'asks', extension: '.jsonl', remedy: '' });
    const labels = [...SETS, 'chatter' as const].flatMap((set) => readLabels(set));
    const others = new Set([
      ...phrases.flatMap(({ text }) => (JSON.parse(text) as { asks: string[] }).asks.map(plain)),
      ...labels.map(({ query }) => plain(query)),
    ]);
    expect(others.size).toBeGreaterThan(40_000);
    expect(lines.filter((line) => others.has(plain(line)))).toEqual([]);
  });

  test.each([
    ['empty', ''],
    ['cut off', 'a question\nanother'],
    ['with a blank line', 'a question\n \nanother\n'],
  ])('a file that is %s is named, with what to do', (_, text) => {
    writeFileSync(join(own, 'x.txt'), text);
    const error = errorOf(() => loadOutOfScope(own));
    expect(error.code).toBe('BAD_CORPUS');
    expect(error.message).toContain('src/corpus/out-of-scope/x.txt');
    expect(error.remedy).toContain('Every line');
  });
});
