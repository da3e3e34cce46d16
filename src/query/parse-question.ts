import type { Language } from '../types.ts';
import { cleanQuestion } from './clean-question.ts';
import { conceptToken, mentions } from './concepts.ts';
import { askedLanguage } from './languages.ts';
import { STOP_WORDS, type Word, words } from './words.ts';

/** One thing that the question asks for: any of its tokens in a text is evidence of it. */
export interface Term {
  /** The word as typed, lower case. */
  text: string;
  kind: Word['kind'] | 'concept';
  /** Tokens that stand for it in the index, before stemming; the best one counts. */
  tokens: { text: string; stem: boolean; weight: number }[];
}

/** What we understood of a question. */
export interface Query {
  /** The question, cleaned. */
  text: string;
  terms: Term[];
  /** All words but identifiers whole, in order, for phrases and nearness. */
  sequence: string[];
  /** The SDK language or framework that the question names. */
  language?: Language;
}

/** Most terms that are looked for; a longer question's later words say little more. */
const MOST_TERMS = 32;

/** A question -> what is looked for: words, identifiers and product vocabulary, without stop words. */
export function parseQuestion(question: string): Query {
  const text = cleanQuestion(question);
  const all = words(text);
  const sequence = all.filter((word) => word.kind !== 'whole').map((word) => word.text);
  const language = askedLanguage(sequence);
  return { text, terms: toTerms(all, sequence), sequence, ...(language ? { language } : {}) };
}

function toTerms(all: readonly Word[], sequence: readonly string[]): Term[] {
  const terms: Term[] = [];
  const named = new Set<number>();
  for (const { concept, start, length } of mentions(sequence)) {
    const said = sequence.slice(start, start + length);
    for (let i = 0; i < length; i++) named.add(start + i);
    const own = length === 1 && said[0] ? [{ text: said[0], stem: true, weight: 1 }] : [];
    terms.push({
      text: said.join(' '),
      kind: 'concept',
      tokens: [{ text: conceptToken(concept), stem: false, weight: 1 }, ...own],
    });
  }
  let at = 0;
  for (const { text, kind } of all) {
    if (kind === 'whole') {
      terms.push({ text, kind, tokens: [{ text, stem: false, weight: 1 }] });
      continue;
    }
    const covered = named.has(at++);
    if (covered || STOP_WORDS.has(text)) continue;
    terms.push({ text, kind, tokens: [{ text, stem: true, weight: 1 }] });
  }
  const seen = new Set<string>();
  return terms
    .filter(({ kind, text }) => !seen.has(`${kind} ${text}`) && seen.add(`${kind} ${text}`))
    .slice(0, MOST_TERMS);
}
