import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadAsks } from '../../src/corpus/load-asks.ts';
import { corpusOf, errorOf } from '../support/corpus-of.ts';

const FILE = new URL('../../src/corpus/asks.jsonl', import.meta.url);
const lines = readFileSync(FILE, 'utf8').trim().split('\n');

describe('how people ask', () => {
  test('phrases are taken for the pages that are there, and for no other', () => {
    const [first] = lines.map((line): { id: string; asks: string[] } => JSON.parse(line));
    if (!first) throw new Error('asks.jsonl is empty');
    const { pages } = corpusOf({ [`${first.id}.md`]: '# A', 'other.md': '# B' });
    const own = loadAsks(pages, undefined);
    expect([...own.keys()]).toEqual([first.id]);
    expect(own.get(first.id)).toEqual(expect.arrayContaining(first.asks));
  });

  test('in the version that they were written for, a phrase without its page stops the build', () => {
    const error = errorOf(() => loadAsks(corpusOf({ 'other.md': '# B' }).pages, '0.2.0'));
    expect(error.code).toBe('BAD_CORPUS');
    expect(error.message).toContain('asks.jsonl');
    expect(error.remedy).not.toBe('');
  });

  test('every line is an id with one phrase or more, none of them empty', () => {
    for (const line of lines) {
      const { id, asks, ...rest } = JSON.parse(line);
      expect(id).toMatch(/^\S+$/);
      expect(asks.length).toBeGreaterThan(0);
      expect(asks.every((phrase: unknown) => typeof phrase === 'string' && phrase.trim())).toBe(true);
      expect(rest).toEqual({});
    }
  });
});
