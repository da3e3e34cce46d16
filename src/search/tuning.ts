import type { Term } from '../query/parse-question.ts';
import type { SectionTuning } from './choose-section.ts';
import type { PageField, SectionField } from './fields.ts';
import type { IndexName } from './index-format.ts';
import type { Bm25 } from './postings.ts';

/** Every number that affects the order of results stands in this file. */

/** How Lunr weighs repetition and length. Changing these needs a new build of the index. */
export const BM25: Record<IndexName, Bm25> = {
  pages: { k1: 1.2, b: 0.6 },
  sections: { k1: 1.2, b: 0.6 },
  phrases: { k1: 1.2, b: 0 },
};

/** What ranks: each number says how much the thing it names counts. */
export interface Tuning {
  /** Fields of a page, and of a section. */
  page: Record<PageField, number>;
  section: Record<SectionField, number>;
  /** Kinds of terms. */
  term: Record<Term['kind'], number>;
  /** Neighbouring words of the question side by side in a text. */
  pair: number;
  /** A page's best section, and the best phrase that people ask with, beside the page as a whole. */
  sectionShare: number;
  phraseShare: number;
  /** The best phrase for a section beside its text, when the section of a page is chosen. */
  sectionPhrase: number;
  /** What chooses the section of a page that is shown. */
  choice: SectionTuning;
  /** Exponent of the share of a phrase, by weight, that the question says. */
  phraseWhole: number;
  /** Exponent of the share of the question, by rarity, that a phrase says. */
  phraseCoverage: number;
  /** Exponents of the share of the question, by rarity, that a page, and that a section, holds. */
  coverage: number;
  sectionCoverage: number;
  /** How much a title adds to the score of its page, and a heading to its section's, when it says the question. */
  title: number;
  heading: number;
  /** Factors: what explains the word that the question asks the meaning of, ... */
  definition: number;
  /** ... a page of the API reference, when the question names no identifier, language or method, ... */
  reference: number;
  /** ... one without any text of its own, ... */
  empty: number;
  /** ... each step down in the tree of pages, ... */
  depth: number;
  /** ... one of many of a kind that the question doesn't name, ... */
  unnamed: number;
  /** ... the page of an SDK, when its name is all that the question says, ... */
  sdk: number;
  /** ... the README of an SDK that the question names among other things, ... */
  readme: number;
  /** ... a page that carries the language asked for, ... */
  language: number;
  /** ... and the bot's own page, when the question doesn't speak of the bot: 0 leaves it out. */
  bot: number;
}

export const TUNING: Tuning = {
  page: { title: 3, path: 1, breadcrumb: 0.5, description: 1.2, headings: 1.5, ids: 1, asks: 1.5, body: 1 },
  section: { title: 0.6, heading: 2.5, parents: 0.5, ids: 1, asks: 1.5, body: 1 },
  term: { word: 1, concept: 1, whole: 1.5, part: 0.5, language: 0.3 },
  pair: 0.4,
  sectionShare: 0.8,
  phraseShare: 1.5,
  sectionPhrase: 1.5,
  choice: { text: 1, apart: 2, heading: 1, phrase: 1.5, begins: 0.3, whole: 1.5, spread: 0.5, aside: 0.3 },
  phraseWhole: 1,
  phraseCoverage: 0.3,
  coverage: 1,
  sectionCoverage: 0.5,
  title: 0.8,
  heading: 0.5,
  definition: 3,
  reference: 0.85,
  empty: 0.7,
  depth: 0.97,
  unnamed: 0.7,
  sdk: 2,
  readme: 1.4,
  language: 1.2,
  bot: 0,
};
