import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page, Phrase } from '../../src/types.ts';

/** Pages and how people ask for them. */
interface Material {
  pages: Page[];
  asks: Map<string, Phrase[]>;
}

/**
 * The documentation so many times over, for measuring how the bot grows. Ten identical copies would say little:
 * every page would tie with nine others, and no new word would come up. So each copy but the first has a quarter of
 * its longer words replaced by words of its own (the word with an ending that only this copy has), everywhere alike.
 * Sentences keep their order and length; three quarters of the words get postings that are ten times as long, and
 * the vocabulary grows to about three times, as it does in real text of ten times the length (Heaps' law).
 */
export function largerMaterial({ pages, asks }: Material, times: number): Material {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  return {
    pages: copies.flatMap((copy) => pages.map((page) => copyOf(page, copy))),
    asks: new Map(
      copies.flatMap((copy) =>
        [...asks].map(([id, phrases]): [string, Phrase[]] => [
          idIn(copy, id),
          phrases.map((phrase) => ({ ...phrase, text: vary(phrase.text, copy) })),
        ]),
      ),
    ),
  };
}

/** The same of the files themselves, into a folder, for what reads files. */
export function writeLargerFiles(from: string, to: string, times: number): void {
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!/\.mdx?$/.test(path)) continue;
    const text = readFileSync(join(from, path), 'utf8');
    for (let copy = 0; copy < times; copy += 1) {
      const file = join(to, idIn(copy, path));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, vary(text, copy));
    }
  }
}

/** Where a page keeps words that are read; everything else stays as it is. */
const WORDED = new Set(['text', 'title', 'description', 'alt', 'name']);

function copyOf(page: Page, copy: number): Page {
  if (copy === 0) return page;
  const varied: Page = JSON.parse(JSON.stringify(page), (key, value) =>
    WORDED.has(key) && typeof value === 'string' ? vary(value, copy) : value,
  );
  const sections = varied.sections.map((section) => ({
    ...section,
    id: idIn(copy, section.id),
    headings: section.headings.map((heading) => vary(heading, copy)),
  }));
  return { ...varied, id: idIn(copy, page.id), aliases: [], sections };
}

function idIn(copy: number, id: string): string {
  return copy === 0 ? id : `copy-${copy}/${id}`;
}

const ENDINGS = ['', 'oba', 'uki', 'eno', 'ari', 'ilu', 'omi', 'uxa', 'eti', 'aro'];
const LONGER_WORD = /\p{L}{5,}/gu;
const SHARE = 4;

function vary(text: string, copy: number): string {
  const ending = ENDINGS[copy];
  if (ending === undefined) throw new Error(`There are endings for ${ENDINGS.length} copies.`);
  if (ending === '') return text;
  return text.replaceAll(LONGER_WORD, (word) =>
    hash(`${ending}${word.toLowerCase()}`) % SHARE === 0 ? word + ending : word,
  );
}

/** FNV-1a, with its bits mixed: the last ones alone are poor. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return ((value ^ (value >>> 15)) >>> 0) % 0x7fffffff;
}
