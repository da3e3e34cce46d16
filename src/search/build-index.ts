import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { blocksText } from '../blocks.ts';
import { createSpeller } from '../query/spelling.ts';
import { words } from '../query/words.ts';
import { LANGUAGES, type Language, type Page } from '../types.ts';
import { englishWords } from './english-words.ts';
import {
  type Asks,
  PAGE_FIELDS,
  type PageField,
  type Place,
  pageTokens,
  SECTION_FIELDS,
  type SectionField,
  sectionTokens,
} from './fields.ts';
import {
  type Catalogue,
  encodeNumbers,
  hashOf,
  INDEX_FILES,
  INDEX_FORMAT,
  type PageEntry,
  type SectionEntry,
  type SyncRecord,
} from './index-format.ts';
import { families, nameOf, phraseTokens, sameText } from './page-traits.ts';
import { buildPostings, holds, sets } from './postings.ts';
import { stem } from './tokens.ts';
import { BM25 } from './tuning.ts';

/** What an index is made of. */
export interface IndexSource {
  pages: Page[];
  listings: Page[];
  asks: Asks;
  /** What people ask that these pages do not answer. */
  outOfScope?: readonly string[];
  docsVersion: string;
  licence: string;
  synced?: SyncRecord;
}

/** Writes an index folder, the same bytes for the same input. */
export function buildIndex(source: IndexSource, folder: string): Catalogue {
  const { pages, listings, asks, outOfScope = [], docsVersion, licence, synced } = source;
  const sections = pages.flatMap((page) => page.sections.map((section) => ({ page, section })));
  const phrases = sections.flatMap(({ section }, at) =>
    (asks.get(section.id) ?? []).map((phrase) => ({ ...phrase, at })),
  );
  const { terms, postings } = buildPostings({
    pages: {
      size: pages.length,
      fields: PAGE_FIELDS,
      tokensOf: (at, field: PageField) => pageTokens(field, pages[at] as Page, asks),
      bm25: BM25.pages,
    },
    sections: {
      size: sections.length,
      fields: SECTION_FIELDS,
      tokensOf: (at, field: SectionField) => sectionTokens(field, sections[at] as Place, asks),
      bm25: BM25.sections,
    },
    phrases: sets(phrases.length, (at) => phraseTokens(phrases[at]?.text ?? '')),
    outOfScope: sets(outOfScope.length, (at) => phraseTokens(outOfScope[at] ?? '')),
  });
  const pointers = new Int32Array(3 * phrases.length);
  for (const [i, { at, block = -1, offset = -1 }] of phrases.entries()) {
    pointers.set([at, block, offset], 3 * i);
  }
  const known = vocabulary(pages, asks);
  const traits = { family: families(pages), same: sameText(pages) };
  const lines = new Lines();
  const entries = [
    ...pages.map((page) => pageEntry(page, lines, traits)),
    ...listings.map((page) => ({ ...pageEntry(page, lines, traits), listing: true as const })),
  ];
  const numbers = encodeNumbers({ postings, pointers });
  const sectionBytes = lines.bytes();
  const catalogue: Catalogue = {
    format: INDEX_FORMAT,
    lunr: lunr.version,
    docsVersion,
    licence,
    ...(synced ? { synced } : {}),
    hashes: { postings: hashOf(...numbers), sections: hashOf(sectionBytes) },
    pages: entries,
    vocabulary: known,
    english: nearEnglish(
      known,
      new Set(terms.filter((_, i) => holds(postings.sections, i) || holds(postings.phrases, i))),
    ),
    terms: terms.join('\n'),
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, INDEX_FILES.catalogue), JSON.stringify(catalogue));
  writeFileSync(join(folder, INDEX_FILES.postings), '');
  for (const part of numbers) appendFileSync(join(folder, INDEX_FILES.postings), part);
  writeFileSync(join(folder, INDEX_FILES.sections), sectionBytes);
  return catalogue;
}

/** Common English words that would be taken for a slip in one of the documentation's. */
function nearEnglish(known: readonly [string, number][], stems: ReadonlySet<string>): string[] {
  const spell = createSpeller(known, (word) => stems.has(stem(word)));
  return [...new Set(englishWords())].filter((word) => spell(word) !== undefined).sort();
}

/** Lines of JSON that remember where each begins. */
class Lines {
  private readonly lines: string[] = [];
  private size = 0;

  add(value: unknown): [offset: number, length: number] {
    const line = JSON.stringify(value);
    const offset = this.size;
    const length = Buffer.byteLength(line);
    this.lines.push(line);
    this.size += length + 1;
    return [offset, length];
  }

  bytes(): Buffer {
    return Buffer.from(`${this.lines.join('\n')}\n`);
  }
}

interface Traits {
  family: ReadonlyMap<Page, string[]>;
  same: ReadonlyMap<Page, string>;
}

function pageEntry(page: Page, lines: Lines, { family, same }: Traits): PageEntry {
  const { sections, ...rest } = page;
  const kin = family.get(page);
  const twin = same.get(page);
  return {
    ...rest,
    name: nameOf(page.title),
    ...(kin ? { family: kin } : {}),
    ...(twin ? { sameAs: twin } : {}),
    languages: languagesOf(page),
    sections: sections.map(
      ({ blocks, ...section }): SectionEntry => ({
        ...section,
        name: nameOf(section.headings.at(-1) ?? ''),
        at: lines.add(blocks),
      }),
    ),
  };
}

/** The languages of a page's methods. */
function languagesOf({ sections }: Page): Language[] {
  const blocks = sections.flatMap((section) => section.blocks);
  const found = new Set(blocks.flatMap((block) => (block.kind === 'method' ? [block.method.language] : [])));
  return LANGUAGES.filter((language) => found.has(language));
}

/** The plain words (no numbers) of the documentation with how often they stand there, alphabetically. */
function vocabulary(pages: readonly Page[], asks: Asks): [string, number][] {
  const counts = new Map<string, number>();
  const said = pages.flatMap((page) => [
    page.title,
    ...page.sections.flatMap((section) => [section.headings.at(-1) ?? '', blocksText(section.blocks)]),
  ]);
  const asked = [...asks.values()].flat().map(({ text }) => text);
  for (const text of [...said, ...asked]) {
    for (const { text: word } of words(text)) {
      if (/^\p{L}{3,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
