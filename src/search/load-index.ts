import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import lunr from 'lunr';
import { DocsBotError } from '../errors.ts';
import { createLexicon, type Lexicon } from '../query/spelling.ts';
import type { Block } from '../types.ts';
import {
  type Catalogue,
  decodeNumbers,
  hashOf,
  INDEX_FILES,
  INDEX_FORMAT,
  type IndexNumbers,
  type SectionEntry,
} from './index-format.ts';
import { holds } from './postings.ts';
import { indexIn } from './publish-index.ts';
import { readTerms, type Terms } from './terms.ts';
import { pairToken, stem } from './tokens.ts';

/** An index in memory. */
export interface SearchIndex extends IndexNumbers {
  catalogue: Omit<Catalogue, 'terms'>;
  terms: Terms;
  /** The text of a section. Parsed at each call: pages that are shown are few beside those that are searched. */
  blocks(section: SectionEntry): Block[];
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
  const { terms: inLines, ...catalogue } = readCatalogue(folder);
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
    const terms = readTerms(inLines);
    yield;
    return {
      catalogue,
      terms,
      ...decodeNumbers(toArrayBuffer(postings)),
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

/** What typed arrays can stand on: the buffer's own bytes, or a copy of a small one, which begins anywhere in a shared pool. */
function toArrayBuffer(buffer: Buffer): ArrayBuffer {
  const own = buffer.byteOffset === 0 && buffer.byteLength === buffer.buffer.byteLength;
  return own && buffer.buffer instanceof ArrayBuffer ? buffer.buffer : new Uint8Array(buffer).buffer;
}

/** What an index knows of words. */
export function lexiconOf({ catalogue, terms, postings: { sections, phrases } }: SearchIndex): Lexicon {
  const isTerm = (term: string) => {
    const place = terms.placeOf(term);
    return place !== undefined && (holds(sections, place) || holds(phrases, place));
  };
  const isKnown = (word: string) => isTerm(stem(word));
  const isPair = (first: string, second: string) => isTerm(pairToken(stem(first), stem(second)));
  return createLexicon(catalogue.vocabulary, isKnown, { english: new Set(catalogue.english), isPair });
}
