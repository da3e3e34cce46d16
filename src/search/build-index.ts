import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { blocksText } from '../blocks.ts';
import { words } from '../query/words.ts';
import { LANGUAGES, type Language, type Page, type Section } from '../types.ts';
import { type Asks, PAGE_FIELDS, pageFields, SECTION_FIELDS, sectionFields } from './fields.ts';
import {
  type Catalogue,
  encodePostings,
  INDEX_FILES,
  INDEX_FORMAT,
  type SectionEntry,
} from './index-format.ts';
import { buildPostings } from './postings.ts';
import { BM25 } from './tuning.ts';

/** What an index is made of. */
export interface IndexSource {
  pages: Page[];
  listings: Page[];
  asks: Asks;
  docsVersion: string;
  licence: string;
}

/** Writes an index folder, the same bytes for the same input. */
export function buildIndex(source: IndexSource, folder: string): Catalogue {
  const { pages, listings, asks, docsVersion, licence } = source;
  const sections = pages.flatMap((page) => page.sections.map((section) => ({ page, section })));
  const pagePostings = buildPostings(
    pages.map((page) => pageFields(page, asks)),
    PAGE_FIELDS,
    BM25.pages,
  );
  const sectionPostings = buildPostings(
    sections.map(({ page, section }) => sectionFields(page, section, asks)),
    SECTION_FIELDS,
    BM25.sections,
  );
  const lines = new Lines();
  const catalogue: Catalogue = {
    format: INDEX_FORMAT,
    lunr: lunr.version,
    docsVersion,
    licence,
    pages: [
      ...pages.map((page) => pageEntry(page, lines)),
      ...listings.map((page) => ({ ...pageEntry(page, lines), listing: true as const })),
    ],
    vocabulary: vocabulary(pages),
    terms: { pages: pagePostings.terms, sections: sectionPostings.terms },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, INDEX_FILES.catalogue), JSON.stringify(catalogue));
  writeFileSync(
    join(folder, INDEX_FILES.postings),
    Buffer.concat([encodePostings(pagePostings), encodePostings(sectionPostings)]),
  );
  writeFileSync(join(folder, INDEX_FILES.sections), lines.text());
  return catalogue;
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

  text(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

function pageEntry(page: Page, lines: Lines): Catalogue['pages'][number] {
  const { sections, ...rest } = page;
  return {
    ...rest,
    languages: languagesOf(sections),
    sections: sections.map(({ blocks, ...section }): SectionEntry => ({ ...section, at: lines.add(blocks) })),
  };
}

function languagesOf(sections: readonly Section[]): Language[] {
  const found = new Set(
    sections.flatMap((section) =>
      section.blocks.map((block) => (block.kind === 'method' ? block.method.language : undefined)),
    ),
  );
  return LANGUAGES.filter((language) => found.has(language));
}

/** Plain words (no numbers) that stand in the documentation at least twice, alphabetically. */
function vocabulary(pages: readonly Page[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const headings = page.sections.flatMap((section) => section.headings.at(-1) ?? []);
    const text = page.sections.map((section) => blocksText(section.blocks));
    for (const said of [page.title, ...headings, ...text]) {
      for (const { text: word, kind } of words(said)) {
        if (kind === 'word' && /^\p{L}{3,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return [...counts].filter(([, count]) => count > 1).sort(([a], [b]) => (a < b ? -1 : 1));
}
