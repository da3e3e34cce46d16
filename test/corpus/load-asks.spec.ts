import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { loadAsks } from '../../src/corpus/load-asks.ts';
import { corpusOf, errorOf } from '../support/corpus-of.ts';

const FOLDER = fileURLToPath(new URL('../../src/corpus/asks/', import.meta.url));
const own = mkdtempSync(join(tmpdir(), 'docs-bot-asks-'));
afterAll(() => rmSync(own, { recursive: true }));

const { pages } = corpusOf({
  'a.md': '# A\n\nFirst words.\n\nThe very\nsentence. Another.\n',
  'b.md': '# B',
});
function loaded(text: string, version?: string) {
  writeFileSync(join(own, 'x.jsonl'), text);
  return loadAsks(pages, version, own);
}
const line = (fields: object) => `${JSON.stringify(fields)}\n`;

describe('how people ask', () => {
  test('a phrase belongs to a page or section, or points at a block of it', () => {
    const text =
      line({ id: 'a', asks: ['all of it'] }) + line({ id: 'a', at: 'very sentence.', asks: ['that'] });
    expect(loaded(text).asks).toEqual(
      new Map([['a', [{ text: 'all of it' }, { text: 'that', block: 1, offset: 4 }]]]),
    );
  });

  test('in other documentation, what fits nothing is left out and counted; a block that is gone means its section', () => {
    const text = line({ id: 'gone', asks: ['x', 'y'] }) + line({ id: 'a', at: 'No such words', asks: ['z'] });
    expect(loaded(text)).toEqual({ asks: new Map([['a', [{ text: 'z' }]]]), skipped: 3 });
  });

  test.each([
    ['page', { id: 'gone', asks: ['x'] }, 'gone'],
    ['block', { id: 'a', at: 'No such words', asks: ['x'] }, 'No such words'],
  ])(
    'in the version that they were written for, a phrase without its %s stops the build',
    (_, fields, named) => {
      const error = errorOf(() => loaded(line(fields), '0.2.0'));
      expect(error.code).toBe('BAD_CORPUS');
      expect(error.message).toContain('x.jsonl:1');
      expect(error.message).toContain(named);
      expect(error.remedy).not.toBe('');
    },
  );

  test.each([
    ['empty', ''],
    ['cut off', '{"id":"a","asks":["x"]}\n{"id":"a","as'],
    ['cut off in its only line', '{"id":"a","as'],
    ['no JSON', 'phrases\n'],
    ['without phrases', line({ id: 'a', asks: [] })],
    ['with a blank phrase', line({ id: 'a', asks: [' '] })],
    ['with a field that nobody reads', line({ id: 'a', asks: ['x'], ask: 'y' })],
  ])('a file that is %s is named, with what to do', (_, text) => {
    const error = errorOf(() => loaded(text));
    expect(error.code).toBe('BAD_CORPUS');
    expect(error.message).toContain('src/corpus/asks/x.jsonl');
    expect(error.remedy).toContain('"asks"');
  });

  test('no file is so large that nobody reads it', () => {
    const files = readdirSync(FOLDER);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(readFileSync(join(FOLDER, file)).length).toBeLessThan(1_000_000);
  });
});
