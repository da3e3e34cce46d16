import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import { DocsBotError } from '../errors.ts';
import { createLexicon, type Lexicon } from '../query/spelling.ts';
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
import { stem } from './tokens.ts';

/** An index in memory. */
export interface SearchIndex {
  catalogue: Catalogue;
  postings: Record<IndexName, LoadedPostings>;
  /** The text of a section. Parsed at each call: pages that are shown are few beside those that are searched. */
  blocks(section: SectionEntry): Block[];
}

/** Postings with their terms by name. */
export interface LoadedPostings extends Postings {
  termAt: ReadonlyMap<string, number>;
}

const REMEDY = 'Run "npm run build" to make the index anew, or name another folder with --index <folder>.';

/** Loads an index folder, or of a folder of published ones the one in use. Throws NO_INDEX when there is none, BAD_INDEX when it was made by another version. */
export function loadIndex(place: string): SearchIndex {
  const folder = indexIn(place);
  const catalogue = readCatalogue(folder);
  const postings = read(folder, INDEX_FILES.postings);
  const sections = read(folder, INDEX_FILES.sections);
  if (hashOf(postings) !== catalogue.hashes?.postings || hashOf(sections) !== catalogue.hashes.sections) {
    throw new DocsBotError(
      'BAD_INDEX',
      `The files in ${folder} don't belong together, or are damaged.`,
      REMEDY,
    );
  }
  try {
    return {
      catalogue,
      postings: loadPostings(toArrayBuffer(postings), catalogue),
      blocks: ({ at: [offset, length] }) => JSON.parse(sections.toString('utf8', offset, offset + length)),
    };
  } catch (cause) {
    throw new DocsBotError('BAD_INDEX', `The index in ${folder} is damaged.`, REMEDY, { cause });
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

function loadPostings(buffer: ArrayBuffer, { terms }: Catalogue): Record<IndexName, LoadedPostings> {
  let end = 0;
  const next = (name: IndexName): LoadedPostings => {
    const [postings, after] = decodePostings(buffer, end, terms[name]);
    end = after;
    return { ...postings, termAt: new Map(postings.terms.map((term, i) => [term, i])) };
  };
  return { pages: next('pages'), sections: next('sections'), phrases: next('phrases') };
}

/** A copy that typed arrays can stand on: a buffer read from disk may begin at any byte of its pool. */
function toArrayBuffer(buffer: Buffer): ArrayBuffer {
  return new Uint8Array(buffer).buffer;
}

/** What an index knows of words. */
export function lexiconOf({ catalogue, postings }: SearchIndex): Lexicon {
  const isKnown = (word: string) =>
    postings.sections.termAt.has(stem(word)) || postings.phrases.termAt.has(stem(word));
  return createLexicon(catalogue.vocabulary, isKnown, new Set(catalogue.english));
}
