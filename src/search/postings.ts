/** Something to index: the tokens of each field. */
export type Fields<F extends string> = Record<F, string[]>;

/**
 * An index as flat arrays. The postings of term `i` are those from `starts[i]` to `starts[i + 1]`, by document
 * and then field; a weight is Lunr's (BM25 with inverse document frequency) in thousandths.
 */
export interface Postings {
  documents: number;
  starts: Uint32Array;
  docs: Uint32Array;
  fields: Uint8Array;
  weights: Uint16Array;
}

/** Postings with the terms that they are of, in order. */
export interface TermPostings extends Postings {
  terms: string[];
}

/** Lunr's own BM25 settings: how fast repetition saturates, how much long fields count for less. */
export interface Bm25 {
  k1: number;
  b: number;
}

/**
 * Counts the terms of each field and weighs them as Lunr does: frequency that saturates, beside the field's usual length,
 * times rarity over all fields. Its own builder makes an object for each term of each document, millions of them.
 */
export function buildPostings<F extends string>(
  documents: readonly Fields<F>[],
  fields: readonly F[],
  { k1, b }: Bm25,
): TermPostings {
  const numbers = new Map<string, number>();
  /** Of each term: the postings that it has, and the latest of them. */
  const counts: number[] = [];
  const latest: number[] = [];
  // Of each posting in turn, by document and then field: its term, and how often it stands there.
  const held: number[] = [];
  const often: number[] = [];
  const lengths = fields.map(() => new Uint32Array(documents.length));
  const sizes = fields.map(() => new Uint32Array(documents.length));
  for (const [doc, document] of documents.entries()) {
    for (const [field, name] of fields.entries()) {
      const tokens = document[name];
      const first = held.length;
      for (const token of tokens) {
        let number = numbers.get(token);
        if (number === undefined) {
          number = numbers.size;
          numbers.set(token, number);
          counts.push(0);
          latest.push(-1);
        }
        const own = latest[number] as number;
        if (own >= first) {
          often[own] = (often[own] as number) + 1;
          continue;
        }
        latest[number] = held.length;
        counts[number] = (counts[number] as number) + 1;
        held.push(number);
        often.push(1);
      }
      (lengths[field] as Uint32Array)[doc] = tokens.length;
      (sizes[field] as Uint32Array)[doc] = held.length - first;
    }
  }

  const terms = [...numbers.keys()].sort();
  const order = Uint32Array.from(terms, (term) => numbers.get(term) as number);
  const starts = startsOf([...order].map((number) => counts[number] as number));
  const next = new Uint32Array(terms.length);
  for (const [place, number] of order.entries()) next[number] = starts[place] as number;
  const rarity = Float64Array.from(counts, (count) => idf(count, documents.length));
  const usual = lengths.map((all) => all.reduce((sum, length) => sum + length, 0) / (documents.length || 1));
  const size = held.length;
  const laid = { docs: new Uint32Array(size), fields: new Uint8Array(size), weights: new Uint16Array(size) };
  let posting = 0;
  for (let doc = 0; doc < documents.length; doc++) {
    for (let field = 0; field < fields.length; field++) {
      const length = (lengths[field] as Uint32Array)[doc] as number;
      const saturation = k1 * (1 - b + (b * length) / ((usual[field] as number) || 1));
      for (let left = (sizes[field] as Uint32Array)[doc] as number; left > 0; left--, posting++) {
        const number = held[posting] as number;
        const times = often[posting] as number;
        const at = next[number] as number;
        next[number] = at + 1;
        laid.docs[at] = doc;
        laid.fields[at] = field;
        laid.weights[at] = toWeight(((rarity[number] as number) * (k1 + 1) * times) / (saturation + times));
      }
    }
  }
  return { terms, documents: documents.length, starts, ...laid };
}

/** Postings of short documents that have a term or don't: a term's weight is its rarity, and length counts for nothing. */
export function buildSetPostings(documents: readonly (readonly string[])[]): TermPostings {
  const sets = documents.map((tokens) => ({ text: [...new Set(tokens)] }));
  return buildPostings(sets, ['text'], { k1: 1, b: 0 });
}

/** Gives some indexes the same terms, in order, so that each is looked up once for all; one that an index lacks has no postings there. */
export function shareTerms<K extends string>(
  indexes: Readonly<Record<K, TermPostings>>,
): { terms: string[]; postings: Record<K, Postings> } {
  const entries = Object.entries<TermPostings>(indexes);
  const terms = [...new Set(entries.flatMap(([, { terms: own }]) => own))].sort();
  const shared = entries.map(([name, { terms: own, starts, ...postings }]) => {
    let at = 0;
    const spread = new Uint32Array(terms.length + 1);
    for (const [i, term] of terms.entries()) {
      spread[i] = starts[at] as number;
      if (own[at] === term) at++;
    }
    spread[terms.length] = starts[at] as number;
    return [name, { ...postings, starts: spread }];
  });
  return { terms, postings: Object.fromEntries(shared) };
}

/** What all postings of each document add up to. */
export function totals({ documents, docs, weights }: Postings): Float32Array {
  const sums = new Float32Array(documents);
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] as number;
    sums[doc] = (sums[doc] as number) + (weights[i] as number) / 1_000;
  }
  return sums;
}

/** Where the postings of each term begin, from how many each has; the last is where all end. */
function startsOf(counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (const [i, count] of counts.entries()) starts[i + 1] = (starts[i] as number) + count;
  return starts;
}

/** Thousandths, as many as two bytes hold. */
function toWeight(weight: number): number {
  return Math.min(65_535, Math.round(weight * 1_000));
}

/** How rare a term is: Lunr's own formula (`lunr.idf`), for a number of documents. */
function idf(count: number, documents: number): number {
  return Math.log(1 + Math.abs((documents - count + 0.5) / (count + 0.5)));
}
