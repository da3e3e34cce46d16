import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { folderSource } from '../../src/sources/folder.ts';
import { BASE_URL, corpusOf, FIXTURES, onlyPage, pageById } from '../support/corpus-of.ts';

const corpus = loadCorpus([folderSource(FIXTURES, { baseUrl: BASE_URL })]);

describe('pages', () => {
  test('the id of a page is its path without extension and index; its address is the same', () => {
    expect(corpus.pages.map(({ id, url }) => [id, url])).toEqual(
      [
        'guides/first-evening',
        'lamps/care',
        'lamps',
        'lamps/wiring',
        'reference',
        'reference/lamp/light-up',
      ].map((id) => [id, `${BASE_URL}/${id}`]),
    );
  });

  test('files whose names begin with an underscore are no pages', () => {
    expect(JSON.stringify(corpus)).not.toContain('flugelhorn');
  });

  test('so are files in folders whose names begin with one, and files of other kinds', () => {
    const files = { 'a.md': 'A.', '_drafts/b.md': 'B.', 'c.txt': 'C.', 'd.MDX.bak': 'D.', 'e.json': '{}' };
    expect(corpusOf(files).pages.map(({ id }) => id)).toEqual(['a']);
  });

  test('a prefix stands before every id, but not in the addresses', () => {
    const { pages } = corpusOf(
      { 'index.md': 'Home.', 'a/b.md': '# B\n\n## Part\n\nText.' },
      { prefix: 'notes' },
    );
    expect(pages.flatMap(({ sections }) => sections.map(({ id, url }) => [id, url]))).toEqual([
      ['notes/a/b', `${BASE_URL}/a/b`],
      ['notes/a/b/part', `${BASE_URL}/a/b/part`],
      ['notes', BASE_URL],
    ]);
  });

  // With the empty text for an id, no ref could name it or its sections.
  test('a page at the top of a folder without a prefix has an id', () => {
    expect(onlyPage(corpusOf({ 'index.md': 'Home.' })).id).not.toBe('');
  });

  test('pages without an address have no links, nor have their sections', () => {
    const { pages, listings } = loadCorpus([folderSource(FIXTURES, { prefix: 'lit' })]);
    for (const page of [...pages, ...listings]) {
      expect(page).not.toHaveProperty('url');
      for (const section of page.sections) expect(section).not.toHaveProperty('url');
    }
  });

  test('the size is that of all pages, front matter and all', () => {
    expect(corpusOf({ 'a.md': '---\ntitle: x\n---\nabc', 'b.md': '12345' }).size).toBe(20 + 5);
  });

  test('Windows line ends, a byte order mark and no final line end make no difference', () => {
    const text =
      '---\ntitle: A page\n---\n\nOne\ntwo.\n\n## Part\n\nterm\n: what it is\n\n> a\n> b\n\n| a |\n| - |\n| b |\n';
    const windows = corpusOf({ 'a.mdx': text.replaceAll('\n', '\r\n') });
    expect(windows.pages).toEqual(corpusOf({ 'a.mdx': text }).pages);
    expect(corpusOf({ 'a.mdx': `\ufeff${text.trimEnd()}` }).pages).toEqual(corpusOf({ 'a.mdx': text }).pages);
  });

  // Slack refuses control characters.
  test('code in a file with Windows line ends has plain ones', () => {
    const page = onlyPage(corpusOf({ 'a.mdx': '```\r\na\r\nb\r\n```\r\n' }));
    expect(page.sections[0]?.blocks).toEqual([{ kind: 'code', text: 'a\nb' }]);
  });

  test('an empty file is a page without text', () => {
    expect(onlyPage(corpusOf({ 'a.md': '' }))).toMatchObject({ id: 'a', title: 'a', description: '' });
  });
});

describe('navigation', () => {
  test('the breadcrumb is the menu and the groups above the page', () => {
    expect(pageById(corpus, 'lamps/wiring').breadcrumb).toEqual(['Lamps', 'First steps']);
    expect(pageById(corpus, 'lamps/care').breadcrumb).toEqual(['Lamps']);
    expect(pageById(corpus, 'guides/first-evening').breadcrumb).toEqual([]);
  });

  test('a page outside the menus takes the breadcrumb of its front matter', () => {
    expect(pageById(corpus, 'reference/lamp/light-up').breadcrumb).toEqual(['Lamp']);
  });

  test('pages are ordered as in the menus, those outside come last', () => {
    const order = (id: string) => pageById(corpus, id).order;
    expect(order('lamps')).toBeLessThan(order('lamps/wiring'));
    expect(order('lamps/wiring')).toBeLessThan(order('lamps/care'));
    expect(order('lamps/care')).toBeLessThan(order('guides/first-evening'));
  });
});

describe('listing pages', () => {
  test('a folder without a page of its own is a list of links to what is in it', () => {
    const page = pageById(corpus, 'guides');
    expect(page).toMatchObject({ url: `${BASE_URL}/guides`, title: 'Guides', breadcrumb: [] });
    expect(page.sections).toHaveLength(1);
    expect(JSON.stringify(page.sections)).toContain(`${BASE_URL}/guides/first-evening`);
  });

  test('a folder with a page of its own is none', () => {
    expect(corpus.listings.map(({ id }) => id)).toEqual(['guides', 'reference/lamp']);
  });

  test('it lists pages of folders below, is called what the menu is called, and keeps its order', () => {
    const page = pageById(
      corpusOf({
        'how-to/_navigation.md': '---\ntitle: How people do it\nlinks:\n  - url: /how-to/z/b\n---\n',
        'how-to/a.md': '# A\n\nText.',
        'how-to/z/b.md': '# B\n\nText.',
      }),
      'how-to',
    );
    expect(page.title).toBe('How people do it');
    expect(blocksText(page.sections[0]?.blocks ?? [])).toBe('B\nA');
  });
});

describe('ids that clash', () => {
  test('a section called like a page below gives way, and leads to the page that holds it', () => {
    const files = {
      'a/index.md': '# A\n\n## Part\n\nFrom the section.',
      'a/part.md': '# Part\n\nFrom the page.',
    };
    const clash = corpusOf(files);
    expect(pageById(clash, 'a/part').sections[0]?.blocks).toMatchObject([
      { spans: [{ text: 'From the page.' }] },
    ]);
    expect(pageById(clash, 'a').sections[1]).toMatchObject({ id: 'a/part-1', url: `${BASE_URL}/a` });
  });
});

describe('.md pages', () => {
  test('HTML and braces in them are no error; tags are dropped, the words in a line stay', () => {
    const text = blocksText(pageById(corpus, 'guides/first-evening').sections[0]?.blocks ?? []);
    expect(text).toContain('Put the lamp near the window. Then wait for dusk.');
    expect(text).toContain('It costs < 5 coins, and {braces} are only braces here.');
    expect(text).not.toMatch(/<\/?(b|br|div)\b/);
  });

  test('words in HTML that stands on lines of its own are kept', () => {
    const text = blocksText(pageById(corpus, 'guides/first-evening').sections[0]?.blocks ?? []);
    expect(text).toContain('A picture of a window');
  });
});
