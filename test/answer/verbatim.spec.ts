import { describe, expect, test } from 'vitest';
import { workosSource } from '../../src/sources/npm-package.ts';
import type { Block, PageSummary } from '../../src/types.ts';
import { readLabels } from '../eval/labels.ts';
import { GALLERY } from '../gallery/questions.ts';
import { leavesOf } from '../support/leaves.ts';
import { realDocs, realIndex } from '../support/real-docs.ts';
import { folded, readSourceText } from '../support/source-text.ts';

const source = readSourceText(workosSource().name);
const docs = realDocs();
const pages = realIndex().catalogue.pages.filter(({ id, listing }) => source.pages.has(id) && !listing);
const sections = pages.flatMap((page) => page.sections);
const seen = new Map<string, string | undefined>();

describe('what is shown stands in the documentation, word for word', () => {
  test('all pages but our own, the changelog and lists of links are compared', () => {
    expect(pages).toHaveLength(527);
    expect(sections.length).toBeGreaterThan(2_500);
  });

  test('each section, read', () => {
    const wrong = sections.flatMap(({ id }) => {
      const reading = docs.read(id);
      return reading ? notInSource(reading.page, reading.blocks) : [`${id} cannot be read`];
    });
    expect(wrong).toEqual([]);
  });

  test('the excerpt for a question made of the heading of each section', () => {
    const wrong = pages.flatMap((page) =>
      page.sections.flatMap(({ headings }) => excerptsNotInSource([page.title, ...headings].join(' '), 1)),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('the excerpts for questions that people ask, and for those of the gallery', () => {
    const asked = [...readLabels('dev'), ...readLabels('own')].map(({ query }) => query);
    const shown = GALLERY.map(({ question }) => question);
    expect(asked.length).toBeGreaterThan(250);
    const wrong = [...asked, ...shown].flatMap((question) => excerptsNotInSource(question, 10));
    expect([...new Set(wrong)]).toEqual([]);
  });

  test('a word that is not there is noticed', () => {
    const [page] = pages;
    if (!page) throw new Error('no pages');
    const made: Block = { kind: 'paragraph', spans: [{ text: 'Nobody ever wrote this flugelhorn.' }] };
    expect(notInSource(page, [made])).toHaveLength(1);
  });
});

function excerptsNotInSource(question: string, limit: number): string[] {
  return docs
    .search(question, limit)
    .results.flatMap(({ excerpt: { page, blocks } }) =>
      source.pages.has(page.id) ? notInSource(page, blocks) : [],
    );
}

/** The texts of some blocks that are not in the source of their page; each text of a page is looked up once. */
function notInSource(page: PageSummary, blocks: readonly Block[]): string[] {
  const own = source.pages.get(page.id) ?? '';
  return leavesOf(blocks).flatMap(({ kind, text }) => {
    const key = `${page.id} ${kind} ${text}`;
    if (!seen.has(key)) {
      const said = folded(text);
      // Names and descriptions of fields may be declared on another page of the reference.
      const declared = kind === 'name' || kind === 'field' ? source.frontMatter : '';
      const found = own.includes(said) || declared.includes(said);
      seen.set(key, found ? undefined : `${page.id}: ${kind} ${JSON.stringify(text)}`);
    }
    return seen.get(key) ?? [];
  });
}
