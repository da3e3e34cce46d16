import type { LoadedPostings } from './load-index.ts';

/** One thing looked for: its tokens by place in the index; the best one counts in a document. */
export interface Wanted {
  tokens: number[];
  weight: number;
}

/** What each document scored, and which of the first 32 wanted things it has (bit `i` for the `i`th). */
export interface Scores {
  scores: Float64Array;
  has: Uint32Array;
  /** The documents that have any of the wanted things, each once, in no order. */
  found: Uint32Array;
  /** Documents that hold each wanted thing. */
  counts: number[];
}

/**
 * Adds up the evidence of every wanted thing in every document; a field's weight multiplies Lunr's. What it gives holds
 * until it is asked again: arrays for tens of thousands of documents, made anew for each question, would cost more than
 * the search.
 */
export function createScorer(
  postings: LoadedPostings,
  fieldWeights: readonly number[],
): (wanted: readonly Wanted[]) => Scores {
  const { documents } = postings;
  const scores = new Float64Array(documents);
  const has = new Uint32Array(documents);
  const best = new Float64Array(documents);
  const touched = new Uint32Array(documents);
  const found = new Uint32Array(documents);
  let size = 0;
  return (wanted) => {
    for (let i = 0; i < size; i++) {
      scores[found[i] as number] = 0;
      has[found[i] as number] = 0;
    }
    size = 0;
    const counts = wanted.map(({ tokens, weight }, i) => {
      let count = 0;
      for (const token of tokens) count = spread(postings, token, fieldWeights, best, touched, count);
      for (let j = 0; j < count; j++) {
        const doc = touched[j] as number;
        if (scores[doc] === 0 && weight > 0) found[size++] = doc;
        scores[doc] = (scores[doc] as number) + (best[doc] as number) * weight;
        best[doc] = 0;
        if (i < 32) has[doc] = (has[doc] as number) | (1 << i);
      }
      return count;
    });
    return { scores, has, found: found.subarray(0, size), counts };
  };
}

/** Raises `best` to what one token gives each document that has it; notes those met for the first time, says how many. */
function spread(
  { starts, docs, fields, weights }: LoadedPostings,
  term: number,
  fieldWeights: readonly number[],
  best: Float64Array,
  touched: Uint32Array,
  count: number,
): number {
  const end = starts[term + 1] as number;
  let size = count;
  let at = starts[term] as number;
  while (at < end) {
    const doc = docs[at] as number;
    let sum = 0;
    for (; at < end && docs[at] === doc; at++) {
      sum += (weights[at] as number) * (fieldWeights[fields[at] as number] as number);
    }
    const score = sum / 1_000;
    if (score <= 0) continue;
    const before = best[doc] as number;
    if (before === 0) touched[size++] = doc;
    if (score > before) best[doc] = score;
  }
  return size;
}
