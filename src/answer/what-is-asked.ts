import type { Query } from '../query/parse-question.ts';
import type { TwoThings } from '../query/two-things.ts';
import { words } from '../query/words.ts';
import type { Hit } from '../search/rank.ts';
import { namesSdk } from '../search/sdk-words.ts';
import { stem } from '../search/tokens.ts';

/** A title says what the question says, and the question little else. */
const NAMED = 0.8;
/** A heading of a part says most of it. */
const HEADED = 0.6;
/** An HTTP status: what it means stands somewhere on the page. */
const STATUS = /^[1-5]\d\d$/;
/** A phrase for the page as a whole says nearly all of the question. */
const FITS = 0.75;
/** Of a question of a few words it says some, and clearly more than any phrase for a part. */
const FEW = 3;
const FITS_FEW = 0.4;
const MORE = 1.2;

/**
 * Whether the page as a whole is asked for rather than a part of it: the question is its name, or is what people say
 * who want all of it.
 */
export function asksForWhole(query: Query, { page, section, heading, evidence, whole }: Hit): boolean {
  if (namesSdk(query, page)) return true;
  if (heading >= HEADED && heading > evidence.title && section !== page.sections[0]) return false;
  if (query.wants || query.wantsCode || query.skip > 0) return false;
  if (query.terms.some(({ kind, text }) => kind === 'whole' || STATUS.test(text))) return false;
  if (evidence.title >= NAMED) return true;
  if (query.terms.length <= FEW && whole.fit >= FITS_FEW && whole.beside >= MORE) return true;
  return whole.beside >= 1 && evidence.phraseFit >= FITS;
}

/** Whether the best place that is found speaks of both halves of a question for two things. */
export function saysBoth({ evidence, section, page }: Hit, query: Query, halves: TwoThings): boolean {
  const name = new Set(
    [page.title, ...section.headings].flatMap((text) => words(text).map(({ text: word }) => stem(word))),
  );
  const named = halves.every((half) => words(half).some(({ text }) => name.has(stem(text))));
  return named || (evidence.phraseFit >= FITS && query.terms.length > 3);
}
