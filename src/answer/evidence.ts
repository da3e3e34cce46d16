import type { Query } from '../query/parse-question.ts';
import { stem, tokens } from '../search/tokens.ts';

/** What the words of the question are worth in a text. */
export type Evidence = (text: string) => number;

/**
 * Measures texts against a question: each of its terms counts by its rarity, once, however often it stands
 * there, and a little less in a long text.
 */
export function createEvidence(query: Query, rarity: readonly number[]): Evidence {
  const wanted = query.terms.map((term, i) => ({
    worth: rarity[i] ?? 1,
    tokens: term.tokens.map((token) => (token.stem ? stem(token.text) : token.text)),
  }));
  return (text) => {
    const there = new Set(tokens(text));
    const worth = wanted.reduce(
      (sum, want) => sum + (want.tokens.some((t) => there.has(t)) ? want.worth : 0),
      0,
    );
    return worth / Math.log2(8 + there.size / 16);
  };
}
