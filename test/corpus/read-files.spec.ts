import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { attemptFor, readFiles } from '../../src/corpus/read-files.ts';
import { folderSource } from '../../src/sources/folder.ts';
import type { Source } from '../../src/sources/source.ts';
import { corpusOf, errorOf, FIXTURES, folderOf } from '../support/corpus-of.ts';

const read = (source: Source) => readFiles(source, attemptFor(source, []));

describe('readFiles', () => {
  test('pages and menus come by path, with forward slashes', () => {
    const { pages, menus } = read(folderSource(FIXTURES));
    expect(menus.map(({ path }) => path)).toEqual(['lamps/_navigation.mdx']);
    expect(pages.map(({ path }) => path)).toEqual(pages.map(({ path }) => path).toSorted());
    expect(pages.map(({ path }) => path)).toContain('reference/lamp/light-up.mdx');
  });

  test.each([
    ['a folder that is not there', '/nowhere/at/all'],
    ['a file in place of a folder', join(FIXTURES, 'lamps/care.mdx')],
  ])('%s is an error that names it and says what to do', (_, folder) => {
    const error = errorOf(() => read(folderSource(folder)));
    expect(error.code).toBe('BAD_CORPUS');
    expect(error.message).toContain(folder);
    expect(error.remedy).toContain('--docs');
  });
});

describe('a broken page', () => {
  test.each([
    ['front matter that is no YAML', 'broken.md', '---\ntitle: "open\nx: [\n---\n\nText.'],
    ['a key that stands twice', 'broken.md', '---\ntitle: x\ntitle: y\n---\n\nText.'],
    ['front matter that is a list', 'broken.md', '---\n- title\n---\n\nText.'],
    ['a component that is not closed', 'broken.mdx', '---\ntitle: x\n---\n\n<Callout>\n\nText.'],
    ['an expression that is not closed', 'broken.mdx', 'Text with {a brace.'],
    ['HTML in an .mdx page', 'broken.mdx', 'One<br>\ntwo.'],
    ['a title that is a list of things', 'broken.md', '---\ndescription: [a, b]\n---\n\nText.'],
    ['a reference that is no list', 'broken.mdx', '---\nreference:\n  js: text\n---\n\nText.'],
    ['a menu without a title', '_navigation.mdx', '---\nlinks: []\n---\n'],
    ['a menu whose links are none', '_navigation.mdx', '---\ntitle: x\nlinks: text\n---\n'],
  ])('%s is an error that names the file and says what to do', (_, path, text) => {
    const error = errorOf(() => corpusOf({ 'good.md': 'Text.', [`folder/${path}`]: text }));
    expect(error.code).toBe('BAD_CORPUS');
    expect(error.message).toContain(`folder/${path}`);
    expect(error.message).not.toContain('good.md');
    expect(error.remedy).toMatch(/front matter/);
  });

  test('the error says where in the file', () => {
    const error = errorOf(() => corpusOf({ 'a.mdx': 'Text.\n\n<Callout>\n' }));
    expect(error.message).toMatch(/3:1|line 3/);
  });

  test('the folder it is in is named in full, also where it was given as a prefix', () => {
    const folder = folderOf({ 'x.mdx': '<b>' });
    expect(errorOf(() => loadCorpus([folderSource(folder, { prefix: 'p' })])).message).toContain(
      join(folder, 'x.mdx'),
    );
    rmSync(folder, { recursive: true });
  });
});
