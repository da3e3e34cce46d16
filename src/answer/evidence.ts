import { blockText } from '../blocks.ts';
import type { Query } from '../query/parse-question.ts';
import type { Pointing } from '../search/score-phrases.ts';
import { indexToken, tokens } from '../search/tokens.ts';
import type { Block } from '../types.ts';

/** Measures texts against a question. */
export interface Evidence {
  /** The question's terms that a text holds: bit `i` for the `i`th. */
  terms(text: string): number;
  /** What such a set of terms is worth: each by its rarity, once. */
  worth(terms: number): number;
  /** What speaks for a text beside its terms: a phrase that points at it, the kind of thing that is asked for. */
  bonus(text: string): number;
}

/** Words that a phrase points at, and how well the phrase fits the question, 0 to 1. */
export interface Pointer {
  words: string;
  fit: number;
}

/** How much a text counts that a fitting phrase points at, beside all of the question's terms. */
const POINTED = 1.5;
/** The same for a text of the kind that is asked for. */
const WANTED = 0.35;

/** The evidence of a question's terms, by how much each tells pages apart, and of the phrase that fits it best. */
export function createEvidence(query: Query, rarity: readonly number[], pointer?: Pointer): Evidence {
  const wanted = query.terms.map((term) => term.tokens.map(indexToken));
  const all = rarity.reduce((sum, value) => sum + value, 0) || 1;
  // A passage is looked at several times before it is chosen, and words take longer to tell apart than to look up.
  const known = new Map<string, number>();
  const read = (text: string) => {
    const there = new Set(tokens(text));
    return wanted.reduce(
      (bits, any, i) => (any.some((token) => there.has(token)) ? bits | (1 << i) : bits),
      0,
    );
  };
  return {
    terms(text) {
      const bits = known.get(text) ?? read(text);
      known.set(text, bits);
      return bits;
    },
    worth: (terms) => rarity.reduce((sum, value, i) => (terms & (1 << i) ? sum + value : sum), 0),
    bonus(text) {
      const pointed = pointer && text.includes(pointer.words) ? POINTED * pointer.fit : 0;
      return all * (pointed + (query.wants && KINDS[query.wants].test(text) ? WANTED : 0));
    },
  };
}

/** What a sentence holds that answers a question of the kind. */
const KINDS: Record<NonNullable<Query['wants']>, RegExp> = {
  amount:
    /\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|ten)\s?(?:%|[kmg]b\b|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|characters?|requests?|users?|organizations?|roles?|domains?|\w+s)\b|\b(?:maximum|minimum|up to|at most|no limit|unlimited|expires?)\b/i,
  default: /\bby default\b|\bdefaults? (?:to|is)\b|\bdefault\b/i,
  decision:
    /\b(?:only|not|cannot|can[’']t|doesn[’']t|don[’']t|won[’']t|never|unless|must|required?|supports?|supported|allows?|allowed|possible|optional|available)\b/i,
};

/** What a text is worth in all. */
export function worthOf(evidence: Evidence, text: string): number {
  return evidence.worth(evidence.terms(text)) + evidence.bonus(text);
}

/** Characters that tell a place in a text from the others. */
const QUOTED = 40;

/** The words that a phrase points at, in the blocks of its section. */
export function pointerTo(blocks: readonly Block[], { block, offset, fit }: Pointing): Pointer | undefined {
  const one = blocks[block];
  if (!one) return undefined;
  const [words = ''] = blockText(one)
    .slice(offset, offset + QUOTED)
    .split('\n');
  return words ? { words, fit } : undefined;
}
