import { blockText } from '../blocks.ts';
import { parseQuestion, type Query } from '../query/parse-question.ts';
import { createSpeller } from '../query/spelling.ts';
import { type Explanation, explain } from '../search/explain.ts';
import type { SearchIndex } from '../search/load-index.ts';
import { createSearch, type Found, type Hit } from '../search/rank.ts';
import type { Answer, Docs, Excerpt } from '../types.ts';
import { blocksWithin } from './blocks-within.ts';
import { isAnswered } from './confidence.ts';
import { createEvidence } from './evidence.ts';
import { pickExcerpt } from './pick-excerpt.ts';
import { createReadRef } from './read-ref.ts';
import { summary } from './summary.ts';

/** A page found, with the passage of it that answers. */
export interface Result {
  excerpt: Excerpt;
  score: number;
  /** Which rule of the ranking gave what. */
  explain(): Explanation;
}

/** The pages found for one question, best first. */
export interface Results {
  /** Whether the first result would be presented as the answer. */
  answered: boolean;
  results: Result[];
}

/** Everything that a surface asks of the documentation. */
export interface Answerer extends Docs {
  search(question: string, limit: number): Results;
}

/** Further pages beside an answer, and closest pages where there is none. */
const OTHERS = 4;
const CLOSEST = 3;
/** Characters under which a section's own text is too little to stand alone. */
const SHORT = 250;

/** The way from a question to its answer, over a loaded index. Nothing in it throws on any text. */
export function createAnswerer(index: SearchIndex): Answerer {
  const find = createSearch(index);
  const speller = createSpeller(index.catalogue.vocabulary);
  const { docsVersion, licence, pages } = index.catalogue;

  const toExcerpt = ({ page, section }: Hit, query: Query, { rarity }: Found): Excerpt => {
    const { id, url, headings } = section;
    const own = index.blocks(section);
    // A heading with a line or two under it says little without the sections below.
    const blocks = own.map(blockText).join('').length < SHORT ? blocksWithin(index, page, section) : own;
    const picked = pickExcerpt(blocks, createEvidence(query, rarity), query.language);
    return { page: summary(page), section: { id, headings, ...(url ? { url } : {}) }, ...picked };
  };

  return {
    ask(question): Answer {
      const query = parseQuestion(question, speller);
      const said = { question: query.text, corrections: query.corrections };
      if (!query.text) return { kind: 'empty', ...said, others: [] };
      const found = find(query, 1 + OTHERS);
      const [best, ...others] = found.hits;
      if (!best || !isAnswered(query, found)) {
        return {
          kind: 'nothing',
          ...said,
          others: found.hits.slice(0, CLOSEST).map(({ page }) => summary(page)),
        };
      }
      return {
        kind: 'found',
        ...said,
        best: toExcerpt(best, query, found),
        others: others.map(({ page }) => summary(page)),
      };
    },

    search(question, limit): Results {
      const query = parseQuestion(question, speller);
      const found = find(query, limit);
      const results = found.hits.map((hit) => ({
        excerpt: toExcerpt(hit, query, found),
        score: hit.score,
        explain: () => explain(hit, query),
      }));
      return { answered: isAnswered(query, found), results };
    },

    read: createReadRef(index),
    about: { docsVersion, licence, pages: pages.filter((page) => !page.listing).length },
  };
}
