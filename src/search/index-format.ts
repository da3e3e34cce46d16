import { createHash } from 'node:crypto';
import type { Language, PageSummary } from '../types.ts';
import type { Postings } from './postings.ts';

/** Raised whenever what is written changes; an index of another format is refused. */
export const INDEX_FORMAT = 7;

/** The files of an index folder. */
export const INDEX_FILES = {
  catalogue: 'index.json',
  postings: 'postings.bin',
  sections: 'sections.jsonl',
} as const;

/** A section as the catalogue lists it; its blocks are a line of `sections.jsonl`. */
export interface SectionEntry {
  id: string;
  url?: string;
  headings: string[];
  date?: string;
  /** What its own heading says, a token a term: for telling how much of it a question says. */
  name: string[];
  /** First byte and length of its line. */
  at: [offset: number, length: number];
}

/** Whether there are words below a section's heading. */
export function hasText({ at: [, length] }: SectionEntry): boolean {
  return length > '[]'.length;
}

/** A page as the catalogue lists it. */
export interface PageEntry extends PageSummary {
  order: number;
  aliases: string[];
  /** As `SectionEntry.name`, of the title. */
  name: string[];
  /**
   * Where it is one of many of a kind (a page for each identity provider, each SDK): the words of its title that
   * tell it from the others.
   */
  family?: string[];
  /** The page that has the same text, where this one is shown as well as that. */
  sameAs?: string;
  /** Languages in which the page shows code or methods. */
  languages: Language[];
  /** Opened by its id, but not searched. */
  listing?: true;
  sections: SectionEntry[];
}

/** What one sync brought, as ids of pages. */
export interface SyncChanges {
  /** `2026-11-27` */
  day: string;
  added: string[];
  changed: string[];
  removed: string[];
  /** Compared with what was built, not with an earlier sync. */
  first?: true;
}

/** When an index was made from what is published, and what has changed. */
export interface SyncRecord {
  /** ISO 8601 */
  at: string;
  /** Pages that could not be had. */
  failed: number;
  /** Of this sync first, then of earlier ones that changed something. */
  changes: SyncChanges[];
}

/** Indexes: of pages, of sections, of phrases that people ask with, and of questions that have no answer. */
export const INDEX_NAMES = ['pages', 'sections', 'phrases', 'outOfScope'] as const;
export type IndexName = (typeof INDEX_NAMES)[number];

/** `index.json`: everything but text and postings. */
export interface Catalogue {
  format: number;
  lunr: string;
  docsVersion: string;
  licence: string;
  /** Where it was made from what is published now. */
  synced?: SyncRecord;
  /** SHA-256 of the two other files: the three belong together. */
  hashes: Record<'postings' | 'sections', string>;
  pages: PageEntry[];
  /** Words of the documentation with how often they stand there, for spelling. */
  vocabulary: [word: string, count: number][];
  /** Common English words that are near one of those, and mean what they say. */
  english: string[];
  /** Terms of all indexes, in the order of their postings, a line each: as one text they take a third of the memory. */
  terms: string;
}

/**
 * Where each phrase of the phrase index points, three numbers each in turn: its section, counted over all sections of
 * searched pages, a block of it, and a character of the block's text, both -1 where the section as a whole answers.
 */
export type Pointers = Int32Array;

/** `postings.bin` */
export interface IndexNumbers {
  postings: Record<IndexName, Postings>;
  pointers: Pointers;
}

/** What tells a file of the index, in parts, from another. */
export function hashOf(...parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** The indexes as bytes, one behind the other, and then the pointers; in parts, so that nothing is copied. */
export function encodeNumbers({ postings, pointers }: IndexNumbers): Buffer[] {
  return [...INDEX_NAMES.flatMap((name) => encodePostings(postings[name])), bytes(pointers)];
}

/** Reads what `encodeNumbers` wrote. Throws a RangeError where bytes are missing. */
export function decodeNumbers(buffer: ArrayBuffer): IndexNumbers {
  let end = 0;
  const next = (): Postings => {
    const [postings, after] = decodePostings(buffer, end);
    end = after;
    return postings;
  };
  const postings = { pages: next(), sections: next(), phrases: next(), outOfScope: next() };
  return { postings, pointers: new Int32Array(buffer, end, 3 * postings.phrases.documents) };
}

/** Postings as bytes: a head of three numbers (documents, terms, postings), then the arrays, little-endian. */
export function encodePostings(postings: Postings): Buffer[] {
  const { documents, starts, docs, fields, weights } = postings;
  const head = Uint32Array.of(documents, starts.length - 1, docs.length);
  const pad = Buffer.alloc(paddingOf(docs.length));
  return [...[head, starts, docs, weights, fields].map(bytes), pad];
}

/** Reads what `encodePostings` wrote, from `offset`; gives the postings and where they end. */
export function decodePostings(buffer: ArrayBuffer, offset: number): [Postings, number] {
  const [documents = 0, termCount = 0, count = 0] = new Uint32Array(buffer, offset, 3);
  let at = offset + 12;
  const take = <T>(
    make: new (buffer: ArrayBuffer, at: number, length: number) => T,
    length: number,
    size: number,
  ) => {
    const array = new make(buffer, at, length);
    at += length * size;
    return array;
  };
  const starts = take(Uint32Array, termCount + 1, 4);
  const docs = take(Uint32Array, count, 4);
  const weights = take(Uint16Array, count, 2);
  const fields = take(Uint8Array, count, 1);
  return [{ documents, starts, docs, fields, weights }, at + paddingOf(count)];
}

/** Weights and fields, three bytes a posting, are followed by as many as make the next numbers stand even. */
function paddingOf(count: number): number {
  return (4 - ((count * 3) % 4)) % 4;
}

function bytes(array: Uint32Array | Int32Array | Uint16Array | Uint8Array): Buffer {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength);
}
