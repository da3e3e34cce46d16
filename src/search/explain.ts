import type { Query } from '../query/parse-question.ts';
import type { Ranked } from './choose-section.ts';
import { titleFactor } from './names.ts';
import { createPriors } from './priors.ts';
import type { Hit } from './rank.ts';
import { TUNING, type Tuning } from './tuning.ts';

/**
 * Which rule gave what to a hit: the parts of its score, the factors on their sum, the terms it holds; and why this
 * passage of it: what speaks for its section, and how well the phrase fits that points at a block of it.
 */
export interface Explanation {
  parts: Record<'page' | 'section' | 'phrase', number>;
  factors: { name: string; factor: number }[];
  terms: { text: string; page: boolean; section: boolean }[];
  section: Ranked['why'];
  pointed?: number;
}

/** Explains the score of a hit: the sum of its parts times the product of its factors. */
export function explain(
  { page, evidence, why, pointer }: Hit,
  query: Query,
  tuning: Tuning = TUNING,
): Explanation {
  const has = (bits: number, i: number) => (bits & (1 << i)) !== 0;
  return {
    parts: {
      page: evidence.page,
      section: evidence.section * tuning.sectionShare,
      phrase: evidence.phrase * tuning.phraseShare,
    },
    factors: [
      { name: 'title', factor: titleFactor(evidence.title, tuning) },
      ...(evidence.defines ? [{ name: 'definition', factor: tuning.definition }] : []),
      { name: 'coverage', factor: evidence.coverage ** tuning.coverage },
      ...createPriors(tuning, [page])(query).rules(0),
    ],
    terms: query.terms.map(({ text }, i) => ({
      text,
      page: has(evidence.pageHas, i),
      section: has(evidence.sectionHas, i),
    })),
    section: why,
    ...(pointer ? { pointed: pointer.fit } : {}),
  };
}
