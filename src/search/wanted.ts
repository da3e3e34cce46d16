import type { Query, Term } from '../query/parse-question.ts';
import type { Wanted } from './score.ts';
import type { Terms } from './terms.ts';
import { indexToken, pairs } from './tokens.ts';
import type { Tuning } from './tuning.ts';

/** What a query looks for, by place among the terms of the index: its terms, and its neighbouring words as pairs. */
export interface Sought {
  terms: { kind: Term['kind']; places: number[] }[];
  pairs: number[];
}

/** Looks up what a query looks for, once for all indexes. */
export function lookUp(query: Query, { placeOf }: Terms): Sought {
  return {
    terms: query.terms.map(({ kind, tokens }) => ({
      kind,
      places: tokens.flatMap((token) => placeOf(indexToken(token)) ?? []),
    })),
    pairs: [...new Set(pairs(query.sequence))].flatMap((pair) => placeOf(pair) ?? []),
  };
}

/** The terms, each as much as its kind counts. */
export function termsAlone({ terms }: Sought, weights?: Tuning['term']): Wanted[] {
  return terms.map(({ kind, places }) => ({ weight: weights?.[kind] ?? 1, terms: places }));
}

/** The same, and the pairs. */
export function termsAndPairs(sought: Sought, { term, pair }: Tuning): Wanted[] {
  return [...termsAlone(sought, term), ...sought.pairs.map((place) => ({ weight: pair, terms: [place] }))];
}

/** The share of a query, by rarity, that a set of its terms is, to a power; asked for again and again, for few sets. */
export function shareOf(rarity: readonly number[], exponent = 1): (bits: number) => number {
  const all = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const known = new Map<number, number>();
  // The places of one page, one after the other, mostly hold the same terms.
  let [latest, latestShare] = [-1, 0];
  const shareOfBits = (bits: number) => {
    const before = known.get(bits);
    if (before !== undefined) return before;
    const held = rarity.reduce((sum, value, i) => (bits & (1 << i) ? sum + value : sum), 0);
    const share = (held / all) ** exponent;
    known.set(bits, share);
    return share;
  };
  return (bits) => {
    if (bits !== latest) [latest, latestShare] = [bits, shareOfBits(bits)];
    return latestShare;
  };
}
