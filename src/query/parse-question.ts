import type { Language } from '../types.ts';
import { cleanQuestion } from './clean-question.ts';
import { commercialWords } from './commercial.ts';
import { conceptToken, mentions } from './concepts.ts';
import { isEveryday } from './everyday.ts';
import { askedLanguage } from './languages.ts';
import { isOtherProduct } from './other-products.ts';
import type { Lexicon } from './spelling.ts';
import { STOP_WORDS, type Word, words } from './words.ts';

/** One thing that the question asks for: any of its tokens in a text is evidence of it. */
export interface Term {
  /** The word as typed, lower case. */
  text: string;
  /** `language`: the name of an SDK language, which says what to show more than what to look for. */
  kind: Word['kind'] | 'concept' | 'language';
  /** Everyday English: missing in the documentation, it means nothing. */
  everyday?: true;
  /** Another company's product that is to be done without: a place that speaks of it is no better for that. */
  shunned?: true;
  /** Tokens that stand for it in the index, before stemming; the best one counts. */
  tokens: { text: string; stem: boolean }[];
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
  /** It asks what something is, and nothing else. */
  defines: boolean;
  /** It asks to see code. */
  wantsCode: boolean;
  /** The kind of sentence that answers: how long or how many, which default, whether at all. */
  wants?: 'amount' | 'default' | 'decision';
  /** How many of the best results the asker has seen and wants to go past: "..., more, more". */
  skip: number;
  /** Its words about prices, contracts and the like. */
  commercial: string[];
  /** Words that nobody writes in the documentation, and what they were read as. */
  corrections: { from: string; to: string }[];
  /** Its last word was read as the beginning of others. */
  completed?: true;
}

const CODE_WANTED =
  /\b(?:show me the code|(?:code|source) (?:sample|example|snippet)s?|(?:sample|example) code|code for)\b/i;
/** "What is SCIM?", "define SCIM", "what does SCIM mean": a group holds what is asked about, where other words are no stop words. */
const DEFINITION =
  /^(?:what(?:['’]?s| is| are) .+|(?:define|(?:meaning|definition) of) (.+)|what (?:does|do) (.+) (?:mean|stand for))[?.!\s]*$/i;
/** Most terms that are looked for; a longer question's later words say little more. */
const MOST_TERMS = 32;
/** Most words of a question that are looked at, and most that are corrected. */
const MOST_WORDS = 120;
const MOST_CORRECTIONS = 6;
/** Most unknown words that are looked up: a question of more is a log. */
const MOST_LOOKED_UP = 12;

/** A known last word of a question of so many words at most may be the beginning of another. */
const MOST_BEFORE = 4;

/** Knows every word, and corrects none. */
const NO_LEXICON: Lexicon = { knows: () => true, correct: () => undefined, complete: () => [] };

/**
 * A question -> what is looked for: words, identifiers and product vocabulary, without stop words. With `completes` the
 * last word may be one that is still being typed.
 */
export function parseQuestion(
  question: string,
  lexicon: Lexicon = NO_LEXICON,
  { completes = false }: { completes?: boolean } = {},
): Query {
  const { asked, more, language, ...read } = readTerms(question, lexicon, completes);
  return {
    ...read,
    wantsCode: CODE_WANTED.test(asked),
    ...wantOf(read.text),
    skip: more.split(', more').length - 1,
    commercial: commercialWords(read.sequence),
    ...(language ? { language } : {}),
  };
}

/** What a phrase is looked for with, as a question of the same words would be. */
export function termsOf(phrase: string): Term[] {
  return readTerms(phrase, NO_LEXICON, false).terms;
}

function readTerms(question: string, lexicon: Lexicon, completes: boolean) {
  const text = cleanQuestion(question);
  const [, said = text, more = ''] = /^(.*?)((?:, more)*)$/s.exec(text) ?? [];
  const defined = DEFINITION.exec(said);
  const asked = defined?.[1] ?? defined?.[2] ?? said;
  const corrections: Query['corrections'] = [];
  const given = madeOfWords(words(asked.replace(CODE_WANTED, ' ')), lexicon).slice(0, MOST_WORDS);
  const last = given.at(-1);
  // A word that is one is still being typed only where little stands before it.
  const isTyped =
    completes && last && last.kind !== 'whole' && /[\p{L}\p{N}]$/u.test(text) && !STOP_WORDS.has(last.text);
  const mayGoOn = isTyped && (given.length <= MOST_BEFORE || !lexicon.knows(last.text));
  const before = () => given.findLast((word) => word !== last && !STOP_WORDS.has(word.text));
  const completions = mayGoOn ? lexicon.complete(last.text, before()?.text) : [];
  let lookedUp = 0;
  const all = given.map((word): Word => {
    if (word === last && completions.length > 0) return word;
    const plain = word.kind === 'word' && !STOP_WORDS.has(word.text) && !isEveryday(word.text);
    const unknown = plain && !lexicon.knows(word.text);
    if (unknown) lookedUp++;
    const looks = unknown && lookedUp <= MOST_LOOKED_UP && corrections.length < MOST_CORRECTIONS;
    const to = looks ? lexicon.correct(word.text) : undefined;
    if (!to) return word;
    corrections.push({ from: word.text, to });
    return { ...word, text: to };
  });
  const [likeliest] = completions;
  const sequence = all
    .filter((word) => word.kind !== 'whole')
    .map((word) => (word === last && likeliest ? likeliest : word.text));
  const named = askedLanguage(sequence);
  return {
    text,
    asked,
    more,
    terms: shunning(text, completed(toTerms(all, sequence, named?.at), last?.text, completions)),
    sequence,
    defines: defined !== null,
    corrections,
    language: named?.language,
    ...(completions.length > 0 ? { completed: true as const } : {}),
  };
}

/** An identifier that nobody writes is the words that it is made of: `addUserToOrg`. */
function madeOfWords(all: readonly Word[], lexicon: Lexicon): Word[] {
  const out: Word[] = [];
  let unknown = false;
  for (const word of all) {
    if (word.kind === 'whole') unknown = !lexicon.knows(word.text);
    else if (word.kind === 'word') unknown = false;
    if (word.kind === 'whole' && unknown) continue;
    // The same word twice is one object, and here each is to be told from the other.
    out.push({ text: word.text, kind: word.kind === 'part' && unknown ? 'word' : word.kind });
  }
  return out;
}

/** The terms, of which the last word stands for all that begin with it. */
function completed(terms: Term[], last: string | undefined, completions: readonly string[]): Term[] {
  if (completions.length === 0) return terms;
  const tokens = completions.flatMap((text) => [
    { text, stem: true },
    ...mentions([text]).map(({ concept }) => ({ text: conceptToken(concept), stem: false })),
  ]);
  return terms.map((term) => (term.text === last ? { ...term, tokens: [...term.tokens, ...tokens] } : term));
}

const WITHOUT = /\b(?:without|instead of|rather than|except(?: for)?|not|no)\b((?:\s+[\w.-]+){1,4})/gi;

function shunning(text: string, terms: Term[]): Term[] {
  const after = new Set(
    [...text.matchAll(WITHOUT)].flatMap(([, said = '']) => words(said).map((word) => word.text)),
  );
  if (after.size === 0) return terms;
  return terms.map((term) =>
    after.has(term.text) && isOtherProduct(term.text) ? { ...term, shunned: true } : term,
  );
}

function wantOf(text: string): Pick<Query, 'wants'> {
  for (const [wants, shape] of WANTS) if (shape.test(text)) return { wants };
  return {};
}

const WANTS: readonly (readonly [NonNullable<Query['wants']>, RegExp])[] = [
  ['default', /\bdefaults?\b/i],
  [
    'amount',
    /\bhow (?:long|many|much|often|fast|soon|large|big|old)\b|\b(?:limits?|maximum|minimum|max|min|ttl|lifetime|expir\w+|size|length|per (?:second|minute|hour|day))\b/i,
  ],
  [
    'decision',
    /^(?:\S+ ){0,2}(?:can|could|do|does|is|are|must|should|will|may|has|have)\b|\b(?:is it possible|supported|allowed|required|mandatory|optional|or not)\b/i,
  ],
];

function toTerms(all: readonly Word[], sequence: readonly string[], languageAt: number | undefined): Term[] {
  const terms: Term[] = [];
  const named = new Set<number>();
  for (const { concept, start, length } of mentions(sequence)) {
    const said = sequence.slice(start, start + length);
    for (let i = 0; i < length; i++) named.add(start + i);
    const namesLanguage = languageAt !== undefined && languageAt >= start && languageAt < start + length;
    const kind = namesLanguage ? 'language' : 'concept';
    const alone = namesLanguage ? sequence[languageAt] : length === 1 ? said[0] : undefined;
    const own = alone ? [{ text: alone, stem: true }] : [];
    terms.push({
      text: said.join(' '),
      kind,
      tokens: [{ text: conceptToken(concept), stem: false }, ...own],
    });
  }
  let at = -1;
  for (const { text, kind } of all) {
    if (kind === 'whole') {
      terms.push({ text, kind, tokens: [{ text, stem: false }] });
      continue;
    }
    at++;
    if (named.has(at) || STOP_WORDS.has(text)) continue;
    const everyday = kind === 'word' && isEveryday(text) ? { everyday: true as const } : {};
    terms.push({
      text,
      kind: at === languageAt ? 'language' : kind,
      ...everyday,
      tokens: [{ text, stem: true }],
    });
  }
  const isFirst = ({ kind, text }: Term, i: number) =>
    terms.findIndex((term) => term.text === text && term.kind === kind) === i;
  return terms.filter(isFirst).slice(0, MOST_TERMS);
}
