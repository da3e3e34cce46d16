import type { Postings } from './postings.ts';

/** One thing looked for: the terms that stand for it, by place in the index; the best one counts in a document. */
export interface Wanted {
  terms: readonly number[];
  weight: number;
}

/** What each document scored, and which of the first 32 wanted things it has (bit `i` for the `i`th). */
export interface Scores {
  scores: Float32Array;
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
  postings: Postings,
  fieldWeights: readonly number[],
): (wanted: readonly Wanted[]) => Scores {
  const { documents } = postings;
  const scores = new Float32Array(documents);
  const has = new Uint32Array(documents);
  const best = new Float32Array(documents);
  const touched = new Uint32Array(documents);
  const found = new Uint32Array(documents);
  return (wanted) => {
    scores.fill(0);
    has.fill(0);
    let size = 0;
    const counts = wanted.map(({ terms, weight }, i) => {
      const bit = i < 32 ? 1 << i : 0;
      const add = (doc: number, value: number) => {
        if (scores[doc] === 0 && weight > 0) found[size++] = doc;
        scores[doc] = (scores[doc] as number) + value * weight;
        has[doc] = (has[doc] as number) | bit;
      };
      // Most things have one term, whose documents come each once: nothing need be put by and compared.
      const [only] = terms;
      if (only !== undefined && terms.length === 1) return eachOf(postings, only, fieldWeights, add);
      let count = 0;
      for (const term of terms) {
        eachOf(postings, term, fieldWeights, (doc, value) => {
          const before = best[doc] as number;
          if (before === 0) touched[count++] = doc;
          if (value > before) best[doc] = value;
        });
      }
      for (let j = 0; j < count; j++) {
        const doc = touched[j] as number;
        add(doc, best[doc] as number);
        best[doc] = 0;
      }
      return count;
    });
    return { scores, has, found: found.subarray(0, size), counts };
  };
}

/** What a term gives each document that has it in a field that counts; says how many there are. */
function eachOf(
  { starts, docs, fields, weights }: Postings,
  term: number,
  fieldWeights: readonly number[],
  take: (doc: number, value: number) => void,
): number {
  const end = starts[term + 1] as number;
  let count = 0;
  let at = starts[term] as number;
  while (at < end) {
    const doc = docs[at] as number;
    let sum = 0;
    for (; at < end && docs[at] === doc; at++) {
      sum += (weights[at] as number) * (fieldWeights[fields[at] as number] as number);
    }
    if (sum <= 0) continue;
    count++;
    take(doc, sum / 1_000);
  }
  return count;
}
