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

/** Lunr's own BM25 settings: how fast repetition saturates, how much long fields count for less. */
export interface Bm25 {
  k1: number;
  b: number;
}

/** What an index is made of: so many documents, and what each field of one says. */
export interface Documents<F extends string> {
  size: number;
  fields: readonly F[];
  bm25: Bm25;
  tokensOf(document: number, field: F): readonly string[];
}

/** Short documents that have a term or don't: a term's weight is its rarity, and length counts for nothing. */
export function sets(size: number, tokensOf: (document: number) => readonly string[]): Documents<'text'> {
  const distinct = (document: number) => [...new Set(tokensOf(document))];
  return { size, fields: ['text'], bm25: { k1: 1, b: 0 }, tokensOf: distinct };
}

/**
 * Builds indexes that have their terms in common, in alphabetical order, so that each is looked up once for all of them.
 * A term is weighed as Lunr does: frequency that saturates, beside the field's usual length, times rarity over all
 * fields. Its own builder makes an object for each term of each document, millions of them.
 */
export function buildPostings<K extends string>(
  indexes: Readonly<Record<K, Documents<string>>>,
): { terms: string[]; postings: Record<K, Postings> } {
  const numbers = new Map<string, number>();
  const counted = Object.entries<Documents<string>>(indexes).map(
    ([name, index]) => [name, index, count(index, numbers)] as const,
  );
  const terms = [...numbers.keys()].sort();
  const order = Uint32Array.from(terms, (term) => numbers.get(term) as number);
  const postings = counted.map(([name, { bm25 }, counts]) => [name, layOut(counts, order, bm25)]);
  return { terms, postings: Object.fromEntries(postings) };
}

/** The postings of an index in turn, by document and then field. */
interface Counted {
  /** Of each its term, and how often it stands there. */
  held: Uint32Array;
  often: Uint32Array;
  /** How many each term has. */
  counts: number[];
  /** Of each field and document: tokens, and postings. */
  lengths: Uint32Array[];
  sizes: Uint32Array[];
}

/** Counts the terms of each field; `numbers` gives each term a number, new ones the next. */
function count({ size, fields, tokensOf }: Documents<string>, numbers: Map<string, number>): Counted {
  const counts = new Array<number>(numbers.size).fill(0);
  // The latest posting of each term.
  const latest = new Array<number>(numbers.size).fill(-1);
  const held: number[] = [];
  const often: number[] = [];
  const lengths = fields.map(() => new Uint32Array(size));
  const sizes = fields.map(() => new Uint32Array(size));
  for (let doc = 0; doc < size; doc++) {
    for (const [field, name] of fields.entries()) {
      const tokens = tokensOf(doc, name);
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
  return { held: Uint32Array.from(held), often: Uint32Array.from(often), counts, lengths, sizes };
}

/** Puts postings in the order of their terms, and weighs them; `order` is the number of each term in turn. */
function layOut(
  { held, often, counts, lengths, sizes }: Counted,
  order: Uint32Array,
  { k1, b }: Bm25,
): Postings {
  const documents = lengths[0]?.length ?? 0;
  const starts = startsOf(order, counts);
  const next = new Uint32Array(order.length);
  for (const [place, number] of order.entries()) next[number] = starts[place] as number;
  const rarity = Float64Array.from(counts, (count) => idf(count, documents));
  const usual = lengths.map((all) => all.reduce((sum, length) => sum + length, 0) / (documents || 1));
  const size = held.length;
  const laid = { docs: new Uint32Array(size), fields: new Uint8Array(size), weights: new Uint16Array(size) };
  let posting = 0;
  for (let doc = 0; doc < documents; doc++) {
    for (let field = 0; field < lengths.length; field++) {
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
  return { documents, starts, ...laid };
}

/** Whether anything in an index has a term. */
export function holds({ starts }: Postings, term: number): boolean {
  return starts[term] !== starts[term + 1];
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

/** Where the postings of each term begin, in order; the last is where all end. */
function startsOf(order: Uint32Array, counts: readonly number[]): Uint32Array {
  const starts = new Uint32Array(order.length + 1);
  for (const [i, number] of order.entries()) starts[i + 1] = (starts[i] as number) + (counts[number] ?? 0);
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
