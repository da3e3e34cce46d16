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
  /** Documents that hold each wanted thing. */
  counts: number[];
}

/** Adds up the evidence of every wanted thing in every document; a field's weight multiplies Lunr's. */
export function scoreAll(
  postings: LoadedPostings,
  wanted: readonly Wanted[],
  fieldWeights: readonly number[],
): Scores {
  const scores = new Float64Array(postings.documents);
  const has = new Uint32Array(postings.documents);
  const best = new Float64Array(postings.documents);
  const counts = wanted.map(({ tokens, weight }, i) => {
    const touched: number[] = [];
    for (const token of tokens) spread(postings, token, fieldWeights, best, touched);
    for (const doc of touched) {
      scores[doc] = (scores[doc] as number) + (best[doc] as number) * weight;
      best[doc] = 0;
      if (i < 32) has[doc] = (has[doc] as number) | (1 << i);
    }
    return touched.length;
  });
  return { scores, has, counts };
}

/** Raises `best` to what one token gives each document that has it; notes documents met for the first time. */
function spread(
  { starts, docs, fields, weights }: LoadedPostings,
  term: number,
  fieldWeights: readonly number[],
  best: Float64Array,
  touched: number[],
): void {
  const end = starts[term + 1] as number;
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
    if (before === 0) touched.push(doc);
    if (score > before) best[doc] = score;
  }
}
