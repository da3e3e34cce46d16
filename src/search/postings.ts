import lunr from 'lunr';

/** Something to index: the tokens of each field. */
export type Fields<F extends string> = Record<F, string[]>;

/**
 * An index as flat arrays. The postings of term `i` are those from `starts[i]` to `starts[i + 1]`, by document
 * and then field; a weight is Lunr's (BM25 with inverse document frequency) in thousandths.
 */
export interface Postings {
  terms: string[];
  documents: number;
  starts: Uint32Array;
  docs: Uint32Array;
  fields: Uint8Array;
  weights: Uint16Array;
}

/** What Lunr's builder has before it is made into an index, as far as it is read here (`lunr` 2.3.9, pinned). */
interface Weighted {
  calculateAverageFieldLengths(): void;
  createFieldVectors(): void;
  /** By field and reference, `title/12`, in the order in which they were added: numbers of terms and weights in turn. */
  fieldVectors: Record<string, { elements: number[] }>;
  invertedIndex: Record<string, { _index: number }>;
}

/** One field of all documents, as Lunr weighs it. */
interface WeightedField {
  terms: string[];
  /** By document: numbers of terms, and weights, in turn. */
  vectors: number[][];
  /** Documents that have each term. */
  counts: Uint32Array;
}

/** Lunr's own BM25 settings: how fast repetition saturates, how much long fields count for less. */
export interface Bm25 {
  k1: number;
  b: number;
}

/**
 * Has Lunr index and weigh the documents, and lays its vectors out as postings. It is given one field after the other:
 * for each term it makes an object a field, which for all fields together would be millions. The rarity of a term is
 * that over all fields, as if Lunr had had them together.
 */
export function buildPostings<F extends string>(
  documents: readonly Fields<F>[],
  fields: readonly F[],
  bm25: Bm25,
): Postings {
  const weighted = fields.map((field) => weighField(documents, field, bm25));
  return layOut(weighted);
}

/**
 * Postings of short documents that have a term or don't, by their distinct terms: a term's weight is its rarity, as
 * Lunr's BM25 has it where length counts for nothing. For tens of thousands of phrases Lunr would make millions of objects.
 */
export function buildSetPostings(documents: readonly (readonly string[])[]): Postings {
  const holding = new Map<string, number[]>();
  for (const [doc, tokens] of documents.entries()) {
    for (const token of new Set(tokens)) {
      const docs = holding.get(token);
      if (docs) docs.push(doc);
      else holding.set(token, [doc]);
    }
  }
  const terms = [...holding.keys()].sort();
  const starts = startsOf(terms.map((term) => (holding.get(term) as number[]).length));
  const size = starts[terms.length] as number;
  const docs = new Uint32Array(size);
  const weights = new Uint16Array(size);
  for (const [i, term] of terms.entries()) {
    const having = holding.get(term) as number[];
    docs.set(having, starts[i]);
    weights.fill(toWeight(idf(having.length, documents.length)), starts[i], starts[i + 1]);
  }
  return { terms, documents: documents.length, starts, docs, fields: new Uint8Array(size), weights };
}

/** What all postings of each document add up to. */
export function totals({ documents, docs, weights }: Postings): Float64Array {
  const sums = new Float64Array(documents);
  for (let i = 0; i < docs.length; i++) {
    const doc = docs[i] as number;
    sums[doc] = (sums[doc] as number) + (weights[i] as number) / 1_000;
  }
  return sums;
}

function weighField<F extends string>(
  documents: readonly Fields<F>[],
  field: F,
  { k1, b }: Bm25,
): WeightedField {
  const builder = new lunr.Builder();
  builder.ref('ref');
  builder.k1(k1);
  builder.b(b);
  builder.field(field);
  for (const [ref, document] of documents.entries()) builder.add({ [field]: document[field], ref });
  const weighted = builder as unknown as Weighted;
  weighted.calculateAverageFieldLengths();
  weighted.createFieldVectors();
  const terms: string[] = [];
  for (const [term, { _index }] of Object.entries(weighted.invertedIndex)) terms[_index] = term;
  const vectors: number[][] = [];
  for (const [name, { elements }] of Object.entries(weighted.fieldVectors)) {
    vectors[Number(name.slice(field.length + 1))] = elements;
  }
  const counts = new Uint32Array(terms.length);
  for (const elements of vectors)
    for (let i = 0; i < elements.length; i += 2) {
      const term = elements[i] as number;
      counts[term] = (counts[term] as number) + 1;
    }
  return { terms, vectors, counts };
}

function layOut(weighted: readonly WeightedField[]): Postings {
  const counts = new Map<string, number>();
  for (const field of weighted) {
    for (const [i, term] of field.terms.entries())
      counts.set(term, (counts.get(term) ?? 0) + (field.counts[i] as number));
  }
  const terms = [...counts.keys()].sort();
  const termAt = new Map(terms.map((term, i) => [term, i]));
  const documents = weighted[0]?.vectors.length ?? 0;
  const places = weighted.map((field) => Uint32Array.from(field.terms, (term) => termAt.get(term) as number));
  // From the rarity of a term in the field to that in all fields.
  const factors = weighted.map((field) =>
    Float64Array.from(
      field.terms,
      (term, i) => idf(counts.get(term) as number, documents) / idf(field.counts[i] as number, documents),
    ),
  );

  const starts = startsOf(terms.map((term) => counts.get(term) as number));
  const size = starts[terms.length] as number;
  const next = starts.slice();
  const laid = { docs: new Uint32Array(size), fields: new Uint8Array(size), weights: new Uint16Array(size) };
  // By document and then field, so that each term's postings are.
  for (let doc = 0; doc < documents; doc++) {
    for (const [field, { vectors }] of weighted.entries()) {
      const elements = vectors[doc] ?? [];
      for (let i = 0; i < elements.length; i += 2) {
        const own = elements[i] as number;
        const term = places[field]?.[own] as number;
        const weight = (elements[i + 1] as number) * (factors[field]?.[own] as number);
        const at = next[term] as number;
        next[term] = at + 1;
        laid.docs[at] = doc;
        laid.fields[at] = field;
        laid.weights[at] = toWeight(weight);
      }
    }
  }
  return { terms, documents, starts, ...laid };
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
