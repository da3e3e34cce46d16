import type { Term } from '../query/parse-question.ts';
import type { SectionTuning } from './choose-section.ts';
import type { PageField, SectionField } from './fields.ts';
import type { Bm25 } from './postings.ts';

/** Every number that affects the order of results stands in this file. */

/** How Lunr weighs repetition and length. Changing these needs a new build of the index. */
export const BM25: Record<'pages' | 'sections', Bm25> = {
  pages: { k1: 1.2, b: 0.6 },
  sections: { k1: 1.2, b: 0.6 },
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
  page: {
    title: 2.16,
    path: 3.2,
    breadcrumb: 5.13,
    description: 0.96,
    headings: 0.675,
    ids: 0.576,
    asks: 2.4,
    body: 0.36,
  },
  section: { title: 0.96, heading: 0.54, parents: 0.3, ids: 0.48, asks: 0.9, body: 1.25 },
  term: { word: 1, concept: 1.667, whole: 0.923, part: 0.625, language: 2.567 },
  pair: 1.71,
  sectionShare: 0.8,
  phraseShare: 6,
  sectionPhrase: 1.5,
  choice: {
    text: 1.54,
    apart: 2.56,
    heading: 1.6,
    named: 0.5,
    phrase: 2.3,
    begins: 0.0497,
    whole: 0.24,
    spread: 0.48,
    aside: 0.369,
  },
  phraseCoverage: 0.768,
  coverage: 1,
  sectionCoverage: 1.28,
  title: 0.48,
  heading: 0.18,
  definition: 3,
  reference: 0.85,
  depth: 0.97,
  unnamed: 0.7,
  sdk: 2,
  readme: 1.79,
  language: 1.92,
  bot: 0,
};
