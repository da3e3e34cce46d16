import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Corpus, loadCorpus } from '../../src/corpus/load-corpus.ts';
import { DocsBotError } from '../../src/errors.ts';
import { folderSource } from '../../src/sources/folder.ts';
import type { Source } from '../../src/sources/source.ts';
import type { Block, Page } from '../../src/types.ts';

/** Where the pages of tests stand on the web. */
export const BASE_URL = 'https://docs.example.com';

/** Small pages that we wrote, one of every kind. */
export const FIXTURES = fileURLToPath(new URL('../fixtures/docs', import.meta.url));

/** Writes files into a new folder; the caller removes it. */
export function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'docs-bot-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The corpus of some files, by path. */
export function corpusOf(files: Record<string, string>, source: Partial<Source> = {}): Corpus {
  const folder = folderOf(files);
  try {
    return loadCorpus([{ ...folderSource(folder, { baseUrl: BASE_URL }), ...source }]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One page: the text of its body, under a title. */
export function pageOf(body: string, path = 'page.mdx'): Page {
  return onlyPage(corpusOf({ [path]: `---\ntitle: A page\n---\n\n${body}\n` }));
}

/** The blocks of a page's head. */
export function blocksOf(body: string, path = 'page.mdx'): Block[] {
  return pageOf(body, path).sections[0]?.blocks ?? [];
}

/** The page of a corpus that has one. */
export function onlyPage(corpus: Corpus): Page {
  const [page, ...more] = corpus.pages;
  if (!page || more.length > 0) throw new Error(`${corpus.pages.length} pages`);
  return page;
}

/** The page with this id. */
export function pageById(corpus: Corpus, id: string): Page {
  const page = [...corpus.pages, ...corpus.listings].find((one) => one.id === id);
  if (!page) throw new Error(`no page ${id}`);
  return page;
}

/** The ids of a page's sections, the page's own id left off. */
export function sectionIds(page: Page): string[] {
  return page.sections.slice(1).map(({ id }) => id.slice(page.id.length + 1));
}

/** What a call throws on purpose. */
export function errorOf(call: () => unknown): DocsBotError {
  try {
    call();
  } catch (error) {
    if (error instanceof DocsBotError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
