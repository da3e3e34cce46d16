import type { Query } from '../query/parse-question.ts';
import { indexToken, tokens } from '../search/tokens.ts';

/** Measures texts against a question. */
export interface Evidence {
  /** The question's terms that a text holds: bit `i` for the `i`th. */
  terms(text: string): number;
  /** What such a set of terms is worth: each by its rarity, once. */
  worth(terms: number): number;
}

/** The evidence of a question's terms, by how much each tells pages apart. */
export function createEvidence(query: Query, rarity: readonly number[]): Evidence {
  const wanted = query.terms.map((term) => term.tokens.map(indexToken));
  // A passage is looked at several times before it is chosen, and words take longer to tell apart than to look up.
  const known = new Map<string, number>();
  const read = (text: string) => {
    const there = new Set(tokens(text));
    return wanted.reduce(
      (bits, any, i) => (any.some((token) => there.has(token)) ? bits | (1 << i) : bits),
      0,
    );
  };
  return {
    terms(text) {
      const bits = known.get(text) ?? read(text);
      known.set(text, bits);
      return bits;
    },
    worth: (terms) => rarity.reduce((sum, value, i) => (terms & (1 << i) ? sum + value : sum), 0),
  };
}
