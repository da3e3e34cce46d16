import lunr from 'lunr';
import { conceptToken, mentions } from '../query/concepts.ts';
import type { Term } from '../query/parse-question.ts';
import { STOP_WORDS, words } from '../query/words.ts';

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** Verbs that are written with s in Britain and with z in the documentation. */
const BRITISH =
  /^(anonym|author|categor|central|custom|final|general|initial|local|maxim|minim|normal|optim|organ|personal|priorit|recogn|sanit|serial|standard|summar|synchron|token|util|visual)is(?=e|i|a)/;

/** A word's stem, as Lunr's stemmer (Porter) gives it; of a British spelling that of the American one. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = String(lunr.stemmer(new lunr.Token(american(word), {})));
    if (stems.size < MOST_STEMS) stems.set(word, found);
  }
  return found;
}

function american(word: string): string {
  return word.replace(BRITISH, '$1iz').replace(/^(behavi|col|fav|hon)our/, '$1or');
}

/** A term's token as the index has it. */
export function indexToken({ text, stem: stemmed }: Term['tokens'][number]): string {
  return stemmed ? stem(text) : text;
}

/** Two neighbouring stems as one token. */
export function pairToken(first: string, second: string): string {
  return `${first}_${second}`;
}

/** What a text holds for the index: stems, identifiers whole, concepts and, for short texts, word pairs. */
export function tokens(text: string, options: { pairs?: boolean } = {}): string[] {
  const { single, sequence } = read(text);
  return options.pairs ? [...single, ...pairs(sequence)] : single;
}

/** The same apart: what a text holds, and its neighbouring words. */
export function tokensAndPairs(text: string): { single: string[]; pairs: string[] } {
  const { single, sequence } = read(text);
  return { single, pairs: pairs(sequence) };
}

function read(text: string): { single: string[]; sequence: string[] } {
  const sequence: string[] = [];
  const single: string[] = [];
  for (const { text: word, kind } of words(text)) {
    if (kind === 'whole') {
      single.push(word);
      continue;
    }
    sequence.push(word);
    if (!STOP_WORDS.has(word)) single.push(stem(word));
  }
  for (const { concept } of mentions(sequence)) single.push(conceptToken(concept));
  return { single, sequence };
}

/** Neighbouring words that both mean something, stop words between them skipped. */
export function pairs(sequence: readonly string[]): string[] {
  const found: string[] = [];
  let before: string | undefined;
  for (const word of sequence) {
    if (STOP_WORDS.has(word)) continue;
    const stemmed = stem(word);
    if (before !== undefined) found.push(pairToken(before, stemmed));
    before = stemmed;
  }
  return found;
}
