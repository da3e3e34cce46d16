import type { Query } from '../query/parse-question.ts';
import type { LoadedPostings } from './load-index.ts';
import type { Wanted } from './score.ts';
import { indexToken, pairs } from './tokens.ts';
import type { Tuning } from './tuning.ts';

/** The query's terms in an index, each as much as its kind counts. */
export function termsIn(postings: LoadedPostings, query: Query, weights?: Tuning['term']): Wanted[] {
  return query.terms.map(({ tokens, kind }) => ({
    weight: weights?.[kind] ?? 1,
    tokens: tokens.flatMap((token) => postings.termAt(indexToken(token)) ?? []),
  }));
}

/** The same, and its neighbouring words as pairs. */
export function wantedIn(postings: LoadedPostings, query: Query, tuning: Tuning): Wanted[] {
  const neighbours = [...new Set(pairs(query.sequence))].flatMap((pair): Wanted[] => {
    const term = postings.termAt(pair);
    return term === undefined ? [] : [{ weight: tuning.pair, tokens: [term] }];
  });
  return [...termsIn(postings, query, tuning.term), ...neighbours];
}

/** The share of a query, by rarity, that a set of its terms is, to a power; asked for again and again, for few sets. */
export function shareOf(rarity: readonly number[], exponent = 1): (bits: number) => number {
  const all = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const known = new Map<number, number>();
  return (bits) => {
    const before = known.get(bits);
    if (before !== undefined) return before;
    const held = rarity.reduce((sum, value, i) => (bits & (1 << i) ? sum + value : sum), 0);
    const share = (held / all) ** exponent;
    known.set(bits, share);
    return share;
  };
}
