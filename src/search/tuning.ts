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
  page: Record<PageField, number>;
  section: Record<SectionField, number>;
  /** A page's best section beside the page as a whole. */
  sectionShare: number;
  /** Exponent of the share of the question (by rarity) that a page covers. */
  coverage: number;
  /** Weight of neighbouring words of the question standing side by side. */
  pair: number;
  /** Weight of an identifier whole, and of its parts. */
  whole: number;
  part: number;
}

export const TUNING: Tuning = {
  page: { title: 3, path: 1, breadcrumb: 0.5, description: 1.2, headings: 1.5, ids: 1, asks: 2, body: 1 },
  section: { title: 0.6, heading: 2.5, parents: 0.5, ids: 1, asks: 2, body: 1 },
  sectionShare: 0.8,
  coverage: 1,
  pair: 0.4,
  whole: 1.5,
  part: 0.5,
};
