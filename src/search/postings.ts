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

/** Lunr's serialized form, as far as it is read here (https://lunrjs.com/docs/lunr.Index.html#toJSON). */
interface SerializedLunr {
  fieldVectors: [string, number[]][];
  invertedIndex: [string, { _index: number }][];
}

/** Lunr's own BM25 settings: how fast repetition saturates, how much long fields count for less. */
export interface Bm25 {
  k1: number;
  b: number;
}

/**
 * Has Lunr index the documents and lays its vectors out as postings. Lunr's `Index.load` takes about a second
 * for this corpus and its `query` milliseconds, for rebuilding an automaton and cosines that nothing here needs.
 */
export function buildPostings<F extends string>(
  documents: readonly Fields<F>[],
  fields: readonly F[],
  { k1, b }: Bm25,
): Postings {
  const builder = new lunr.Builder();
  builder.ref('ref');
  builder.k1(k1);
  builder.b(b);
  for (const field of fields) builder.field(field);
  for (const [i, document] of documents.entries()) builder.add({ ...document, ref: i });
  const lunrIndex = JSON.parse(JSON.stringify(builder.build())) as SerializedLunr;
  return layOut(lunrIndex, documents.length, fields);
}

function layOut(index: SerializedLunr, documents: number, fields: readonly string[]): Postings {
  const terms = index.invertedIndex.map(([term]) => term);
  const termAt = new Map(index.invertedIndex.map(([, posting], i) => [posting._index, i]));
  const byTerm: [doc: number, field: number, weight: number][][] = terms.map(() => []);
  for (const [ref, vector] of index.fieldVectors) {
    const slash = ref.indexOf('/');
    const field = fields.indexOf(ref.slice(0, slash));
    const doc = Number(ref.slice(slash + 1));
    for (let i = 0; i < vector.length; i += 2) {
      const term = termAt.get(vector[i] as number) as number;
      byTerm[term]?.push([doc, field, Math.min(65_535, Math.round((vector[i + 1] as number) * 1_000))]);
    }
  }
  const flat = byTerm.flatMap((list) => list.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  const starts = new Uint32Array(terms.length + 1);
  for (const [i, list] of byTerm.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return {
    terms,
    documents,
    starts,
    docs: Uint32Array.from(flat, ([doc]) => doc),
    fields: Uint8Array.from(flat, ([, field]) => field),
    weights: Uint16Array.from(flat, ([, , weight]) => weight),
  };
}
