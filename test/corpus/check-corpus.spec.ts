import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../../src/corpus/check-corpus.ts';
import { type Corpus, loadCorpus } from '../../src/corpus/load-corpus.ts';
import { folderSource } from '../../src/sources/folder.ts';
import type { Page } from '../../src/types.ts';
import { BASE_URL, corpusOf, errorOf, FIXTURES } from '../support/corpus-of.ts';

describe('ids', () => {
  test('two folders that give one id are an error that names it and offers a prefix', () => {
    const one = corpusOf({ 'a.md': '# A', 'b.md': '# B' });
    const both: Corpus = { ...one, pages: [...one.pages, ...one.pages.slice(0, 1)] };
    const error = errorOf(() => checkCorpus(both, undefined, BASE_URL));
    expect(error.code).toBe('BAD_CORPUS');
    expect(error.message).toMatch(/: a\.$/);
    expect(error.remedy).toContain('--docs <prefix>=<folder>');
  });

  test('a page and its folder’s index.md are such a clash', () => {
    const clash = corpusOf({ 'a.md': '# A', 'a/index.md': '# A' });
    expect(errorOf(() => checkCorpus(clash, undefined, BASE_URL)).message).toContain('a');
  });

  test('so are a page in two formats', () => {
    const clash = corpusOf({ 'a.md': '# A', 'a.mdx': '# A' });
    expect(errorOf(() => checkCorpus(clash, undefined, BASE_URL)).code).toBe('BAD_CORPUS');
  });
});

describe('size', () => {
  const pages = (count: number, url = true): Page[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `p${i}`,
      ...(url ? { url: `${BASE_URL}/p${i}` } : {}),
      title: 'P',
      description: '',
      breadcrumb: [],
      sections: [{ id: `p${i}`, headings: [], blocks: [] }],
      order: i,
      aliases: [],
    }));
  const check = (count: number, size: number, version?: string) =>
    checkCorpus({ pages: [...pages(count), ...[]], listings: [], size, skipped: [] }, version, BASE_URL);

  test.each([
    ['0.2.0', 528, 2_470_000],
    ['0.2.0', 500, 2_300_000],
    ['0.1.0', 425, 2_030_000],
    ['9.9.9', 560, 2_600_000],
  ])('version %s may have %i pages and %i characters', (version, count, size) => {
    expect(check(count, size, version)).toEqual({ deadLinks: [] });
  });

  test.each([
    ['0.2.0', 250, 2_470_000],
    ['0.2.0', 528, 1_000_000],
    ['0.2.0', 900, 2_470_000],
    ['0.1.0', 528, 2_030_000],
    ['9.9.9', 20, 2_470_000],
  ])(
    'version %s with %i pages and %i characters is an error that says what to do',
    (version, count, size) => {
      const error = errorOf(() => check(count, size, version));
      expect(error.code).toBe('BAD_CORPUS');
      expect(error.message).toContain(version);
      expect(error.message).toContain(String(count));
      expect(error.remedy).toContain('KNOWN');
    },
  );

  test('a folder of another kind may have any size', () => {
    expect(check(1, 1)).toEqual({ deadLinks: [] });
  });

  test('pages of our own, which have no address, do not count', () => {
    const corpus: Corpus = {
      pages: [
        ...pages(528),
        ...pages(400, false).map((page) => ({ ...page, id: `bot/${page.id}`, sections: [] })),
      ],
      listings: [],
      size: 2_470_000,
      skipped: [],
    };
    expect(() => checkCorpus(corpus, '0.2.0', BASE_URL)).not.toThrow();
  });
});

describe('links', () => {
  test('those that lead nowhere are listed, as addresses, once, in order', () => {
    const corpus = corpusOf({
      'a.md':
        '# A\n\n[1](/z) [2](/b) [3](/b/part) [4](/b/none#x) [5](/z?q) [6](https://x.example.com/y)\n\n> - [7](/c)',
      'b.md': '# B\n\n## Part\n\n[8](/assets/plan.pdf) and [9](/folder)',
      'folder/d.md': '# D',
    });
    expect(checkCorpus(corpus, undefined, BASE_URL).deadLinks).toEqual(
      ['b/none', 'c', 'z'].map((path) => `${BASE_URL}/${path}`),
    );
  });

  test('another name for a page leads there', () => {
    const corpus = loadCorpus([folderSource(FIXTURES, { baseUrl: BASE_URL })]);
    expect(checkCorpus(corpus, undefined, BASE_URL).deadLinks).toEqual([`${BASE_URL}/lamps/nowhere`]);
    const linked = corpusOf({
      'a.md': '# A\n\n[x](/old/b)',
      'b.mdx': '---\ntitle: B\nreference:\n  js:\n    - id: m\n      title: m()\n      url: /old/b\n---\n',
    });
    expect(checkCorpus(linked, undefined, BASE_URL).deadLinks).toEqual([]);
  });
});
