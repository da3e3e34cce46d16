import lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import {
  decodeNumbers,
  decodePostings,
  encodeNumbers,
  encodePostings,
} from '../../src/search/index-format.ts';
import { buildPostings, type Documents, type Postings, sets } from '../../src/search/postings.ts';
import { createRandom } from '../support/random.ts';

const FIELDS = ['title', 'body'] as const;
const BM25 = { k1: 1.2, b: 0.6 };

describe('buildPostings', () => {
  const postings = build(
    fielded([
      { title: ['lamp'], body: ['paper', 'shade', 'paper'] },
      { title: ['wire'], body: ['paper'] },
      { title: [], body: [] },
    ]),
  );

  test('each term has the documents and fields that hold it, in order', () => {
    expect(postings.documents).toBe(3);
    expect(postingsOf(postings)).toMatchObject({
      lamp: [[0, 0]],
      paper: [
        [0, 1],
        [1, 1],
      ],
      shade: [[0, 1]],
      wire: [[1, 0]],
    });
  });

  test('terms are in alphabetical order, so that the same documents give the same bytes', () => {
    expect(postings.terms).toEqual(['lamp', 'paper', 'shade', 'wire']);
  });

  test('a rare term weighs more than one that stands everywhere', () => {
    const weight = (term: string) =>
      postings.weights[postings.starts[postings.terms.indexOf(term)] ?? 0] ?? 0;
    expect(weight('shade')).toBeGreaterThan(0);
    expect(weight('wire')).toBeGreaterThan(weight('paper'));
  });

  test('a term weighs what Lunr itself gives it, in every field of every document', () => {
    const random = createRandom(7);
    const words = (most: number) =>
      Array.from({ length: Math.floor(random() * most) }, () => `w${Math.floor(random() ** 2 * 40)}`);
    const documents = Array.from({ length: 60 }, () => ({ title: words(5), body: words(80) }));
    const builder = new lunr.Builder();
    builder.ref('ref');
    builder.k1(BM25.k1);
    builder.b(BM25.b);
    for (const field of FIELDS) builder.field(field);
    for (const [ref, document] of documents.entries()) builder.add({ ...document, ref: String(ref) });
    builder.build();
    const { invertedIndex, fieldVectors } = builder as unknown as {
      invertedIndex: Record<string, { _index: number }>;
      fieldVectors: Record<string, { elements: number[] }>;
    };
    const { terms, starts, docs, fields, weights } = build(fielded(documents));
    expect(terms).toEqual(Object.keys(invertedIndex).sort());
    for (const [i, term] of terms.entries()) {
      const number = invertedIndex[term]?._index;
      for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
        const vector = fieldVectors[`${FIELDS[fields[at] ?? 0]}/${docs[at]}`]?.elements ?? [];
        const place = vector.findIndex((value, j) => j % 2 === 0 && value === number);
        expect(weights[at]).toBeCloseTo(1_000 * (vector[place + 1] ?? -1), 6);
      }
    }
    expect(docs.length).toBe(
      Object.values(fieldVectors).reduce((sum, { elements }) => sum + elements.length / 2, 0),
    );
  });

  test('terms called like properties of an object, and refs with slashes in the text, are terms', () => {
    const odd = build(fielded([{ title: ['constructor', '__proto__'], body: ['a/b'] }]));
    expect(odd.terms.toSorted()).toEqual(['__proto__', 'a/b', 'constructor']);
  });

  test('no documents are an index without terms', () => {
    expect(build(fielded([]))).toMatchObject({ documents: 0, terms: [] });
  });
});

describe('sets', () => {
  const phrases = [['lamp', 'dim', 'lamp'], ['lamp', 'wire'], [], ['wire', 'lamp', 'shade']];

  test('each term has the documents that hold it, once, in order', () => {
    const postings = build(setsOf(phrases));
    expect(postings.documents).toBe(4);
    expect(postings.terms).toEqual(['dim', 'lamp', 'shade', 'wire']);
    expect(postingsOf(postings)).toMatchObject({
      dim: [[0, 0]],
      lamp: [
        [0, 0],
        [1, 0],
        [3, 0],
      ],
      wire: [
        [1, 0],
        [3, 0],
      ],
    });
  });

  test('a term weighs as much as it is rare', () => {
    const { terms, starts, weights } = build(setsOf(phrases));
    const weightOf = (term: string) => weights[starts[terms.indexOf(term)] ?? 0];
    expect(weightOf('wire')).toBe(Math.round(1_000 * Math.log(1 + 2.5 / 2.5)));
    expect(weightOf('shade')).toBe(Math.round(1_000 * Math.log(1 + 3.5 / 1.5)));
  });

  test('no documents are an index without terms', () => {
    expect(build(setsOf([]))).toMatchObject({ documents: 0, terms: [] });
  });
});

describe('encodePostings and decodePostings', () => {
  test.each([0, 1, 2, 3, 4, 5, 1_000])('%i postings come back as they were', (count) => {
    const postings = randomPostings(count);
    const bytes = Buffer.concat(encodePostings(postings));
    const [back, end] = decodePostings(arrayBufferOf(bytes), 0);
    expect(back).toEqual(postings);
    expect(end).toBe(bytes.length);
  });

  test.each([0, 1, 2, 3])('a second index stands behind a first of %i postings', (count) => {
    const [first, second] = [randomPostings(count), randomPostings(7)];
    const both = arrayBufferOf(Buffer.concat([...encodePostings(first), ...encodePostings(second)]));
    const [one, end] = decodePostings(both, 0);
    expect(one).toEqual(first);
    expect(decodePostings(both, end)[0]).toEqual(second);
  });

  test('bytes that end too early are refused', () => {
    const bytes = Buffer.concat(encodePostings(randomPostings(100)));
    for (const length of [0, 4, 11, 12, 60, bytes.length - 5]) {
      expect(() => decodePostings(arrayBufferOf(bytes.subarray(0, length)), 0)).toThrow();
    }
  });
});

describe('encodeNumbers and decodeNumbers', () => {
  test('all indexes come back, and where each phrase points', () => {
    const [pages, sections, phrases, outOfScope] = [3, 1_000, 10, 5].map(randomPostings) as [
      Postings,
      Postings,
      Postings,
      Postings,
    ];
    const pointers = Int32Array.from({ length: 3 * phrases.documents }, (_, i) => i - 1);
    const numbers = { postings: { pages, sections, phrases, outOfScope }, pointers };
    expect(decodeNumbers(arrayBufferOf(Buffer.concat(encodeNumbers(numbers))))).toEqual(numbers);
  });
});

describe('indexes built together', () => {
  test('each has what it has alone, among the terms of all', () => {
    const indexes = {
      one: setsOf([['lamp', 'wire'], ['wire']]),
      other: setsOf([['lamp'], ['shade', 'lamp'], ['paper']]),
      none: setsOf([]),
    };
    const { terms, postings } = buildPostings(indexes);
    expect(terms).toEqual(['lamp', 'paper', 'shade', 'wire']);
    for (const name of ['one', 'other', 'none'] as const) {
      const alone = build(indexes[name]);
      const after = postingsOf({ terms, ...postings[name] });
      expect(after).toMatchObject(postingsOf(alone));
      expect(Object.values(after).flat()).toHaveLength(alone.docs.length);
      expect(postings[name].weights).toEqual(alone.weights);
    }
  });
});

type Built = Postings & { terms: string[] };

function build(index: Documents<string>): Built {
  const { terms, postings } = buildPostings({ index });
  return { terms, ...postings.index };
}

function fielded(documents: Record<(typeof FIELDS)[number], string[]>[]): Documents<string> {
  return {
    size: documents.length,
    fields: FIELDS,
    bm25: BM25,
    tokensOf: (at, field: (typeof FIELDS)[number]) => documents[at]?.[field] ?? [],
  };
}

function setsOf(texts: string[][]): Documents<string> {
  return sets(texts.length, (at) => texts[at] ?? []);
}

function randomPostings(count: number): Postings {
  const random = createRandom(count + 1);
  const numbers = (below: number) => Array.from({ length: count }, () => Math.floor(random() * below));
  return {
    documents: 300,
    starts: Uint32Array.from({ length: Math.ceil(count / 2) + 1 }, (_, i) => Math.min(2 * i, count)),
    docs: Uint32Array.from(numbers(2 ** 32)),
    fields: Uint8Array.from(numbers(256)),
    weights: Uint16Array.from(numbers(65_536)),
  };
}

function postingsOf({ terms, starts, docs, fields }: Built): Record<string, number[][]> {
  const list = terms.map((term, i): [string, number[][]] => {
    const places = Array.from(docs.subarray(starts[i], starts[i + 1]), (doc, j) => [
      doc,
      fields[(starts[i] ?? 0) + j] ?? -1,
    ]);
    return [term, places];
  });
  return Object.fromEntries(list);
}

function arrayBufferOf(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}
