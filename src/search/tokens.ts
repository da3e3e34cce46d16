import lunr from 'lunr';
import { conceptToken, mentions } from '../query/concepts.ts';
import type { Term } from '../query/parse-question.ts';
import { STOP_WORDS, words } from '../query/words.ts';

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** Verbs that are written with s in Britain and with z in the documentation. */
const BRITISH =
  /^(anonym|author|categor|central|custom|final|general|initial|local|maxim|minim|normal|optim|organ|personal|priorit|recogn|sanit|serial|standard|summar|synchron|token|util|visual)is(?=e|i|a)/;

/** Forms that no rule for endings brings back to their verb: "can an invite be resent" is about `resend`. */
const IRREGULAR = new Map(
  `became become|began begin|begun begin|bought buy|broke break|broken break|brought bring|built build|caught catch|
  chose choose|chosen choose|dealt deal|drawn draw|drew draw|fallen fall|fell fall|forgot forget|forgotten forget|
  gave give|given give|grew grow|grown grow|held hold|hid hide|hidden hide|kept keep|knew know|known know|left leave|
  lost lose|made make|meant mean|overridden override|overrode override|overwritten overwrite|overwrote overwrite|
  paid pay|ran run|rebuilt rebuild|resent resend|rewritten rewrite|rewrote rewrite|said say|sent send|showed show|shown show|
  sold sell|spent spend|stole steal|stolen steal|stuck stick|taken take|threw throw|thrown throw|told tell|took take|
  understood understand|withdrawn withdraw|withdrew withdraw|woke wake|wrote write|written write`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** A word's stem, as Lunr's stemmer (Porter) gives it; of a British spelling that of the American one, of a past form its verb's. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = String(lunr.stemmer(new lunr.Token(american(IRREGULAR.get(word) ?? word), {})));
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
