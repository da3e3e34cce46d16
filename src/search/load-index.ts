import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import lunr from 'lunr';
import { DocsBotError } from '../errors.ts';
import { createLexicon, firstFrom, type Lexicon } from '../query/spelling.ts';
import type { Block } from '../types.ts';
import {
  type Catalogue,
  decodePostings,
  hashOf,
  INDEX_FILES,
  INDEX_FORMAT,
  type IndexName,
  type SectionEntry,
} from './index-format.ts';
import type { Postings } from './postings.ts';
import { indexIn } from './publish-index.ts';
import { pairToken, stem } from './tokens.ts';

/** An index in memory. */
export interface SearchIndex {
  catalogue: Catalogue;
  postings: Record<IndexName, LoadedPostings>;
  /** The text of a section. Parsed at each call: pages that are shown are few beside those that are searched. */
  blocks(section: SectionEntry): Block[];
}

/** Postings with their terms by name. */
export interface LoadedPostings extends Postings {
  /** The place of a term among all; undefined for one that stands nowhere. */
  termAt(term: string): number | undefined;
}

const REMEDY = 'Run "npm run build" to make the index anew, or name another folder with --index <folder>.';

/** Loads an index folder, or of a folder of published ones the one in use. Throws NO_INDEX when there is none, BAD_INDEX when it was made by another version. */
export function loadIndex(place: string): SearchIndex {
  for (const steps = loading(place); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same for a process that has other things to do: between its steps, each of some milliseconds, others go on. */
export async function loadIndexInSteps(place: string): Promise<SearchIndex> {
  for (const steps = loading(place); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    await setImmediate();
  }
}

function* loading(place: string): Generator<undefined, SearchIndex> {
  // Should another one be published meanwhile, all files are of this one.
  const folder = realFolder(indexIn(place));
  const catalogue = readCatalogue(folder);
  yield;
  const postings = read(folder, INDEX_FILES.postings);
  const sections = read(folder, INDEX_FILES.sections);
  yield;
  const postingsHash = hashOf(postings);
  yield;
  if (postingsHash !== catalogue.hashes?.postings || hashOf(sections) !== catalogue.hashes.sections) {
    throw new DocsBotError(
      'BAD_INDEX',
      `The files in ${folder} don't belong together, or are damaged.`,
      REMEDY,
    );
  }
  yield;
  try {
    return {
      catalogue,
      postings: yield* loadPostings(toArrayBuffer(postings), catalogue),
      blocks: ({ at: [offset, length] }) => JSON.parse(sections.toString('utf8', offset, offset + length)),
    };
  } catch (cause) {
    throw new DocsBotError('BAD_INDEX', `The index in ${folder} is damaged.`, REMEDY, { cause });
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function readCatalogue(folder: string): Catalogue {
  const text = read(folder, INDEX_FILES.catalogue).toString('utf8');
  let catalogue: Catalogue;
  try {
    catalogue = JSON.parse(text);
  } catch (cause) {
    throw new DocsBotError('BAD_INDEX', `The index in ${folder} is damaged.`, REMEDY, { cause });
  }
  if (catalogue?.format !== INDEX_FORMAT || catalogue.lunr !== lunr.version) {
    throw new DocsBotError(
      'BAD_INDEX',
      `The index in ${folder} was made by another version (format ${catalogue?.format}, lunr ${catalogue?.lunr}; needed: format ${INDEX_FORMAT}, lunr ${lunr.version}).`,
      REMEDY,
    );
  }
  return catalogue;
}

function read(folder: string, file: string): Buffer {
  try {
    return readFileSync(join(folder, file));
  } catch (cause) {
    throw new DocsBotError('NO_INDEX', `There is no index in ${folder} (${file} can't be read).`, REMEDY, {
      cause,
    });
  }
}

function* loadPostings(
  buffer: ArrayBuffer,
  { terms }: Catalogue,
): Generator<undefined, Record<IndexName, LoadedPostings>> {
  let end = 0;
  const next = (name: IndexName): LoadedPostings => {
    const [postings, after] = decodePostings(buffer, end, terms[name]);
    end = after;
    return { ...postings, termAt: (term) => placeIn(postings.terms, term) };
  };
  const pages = next('pages');
  yield;
  const sections = next('sections');
  yield;
  const phrases = next('phrases');
  return { pages, sections, phrases, outOfScope: next('outOfScope') };
}

/** Terms are in order, and a search in them needs none of the memory that a map of them would. */
function placeIn(terms: readonly string[], term: string): number | undefined {
  const at = firstFrom(terms, term);
  return terms[at] === term ? at : undefined;
}

/** What typed arrays can stand on: the buffer's own bytes, or a copy of a small one, which begins anywhere in a shared pool. */
function toArrayBuffer(buffer: Buffer): ArrayBuffer {
  const own = buffer.byteOffset === 0 && buffer.byteLength === buffer.buffer.byteLength;
  return own && buffer.buffer instanceof ArrayBuffer ? buffer.buffer : new Uint8Array(buffer).buffer;
}

/** What an index knows of words. */
export function lexiconOf({ catalogue, postings }: SearchIndex): Lexicon {
  const isKnown = (word: string) =>
    postings.sections.termAt(stem(word)) !== undefined || postings.phrases.termAt(stem(word)) !== undefined;
  const isPair = (first: string, second: string) => {
    const pair = pairToken(stem(first), stem(second));
    return postings.sections.termAt(pair) !== undefined || postings.phrases.termAt(pair) !== undefined;
  };
  return createLexicon(catalogue.vocabulary, isKnown, { english: new Set(catalogue.english), isPair });
}
