import { askedLanguage } from './languages.ts';
import { STOP_WORDS, words } from './words.ts';

/** Whether some words are the name of a provider or product that a question may be about another of. */
export type IsName = (phrase: string) => boolean;

/** Beginnings that lean on what was said before. */
const LEAD =
  /^(?:(?:and|also|but|ok|okay|so|then)[,\s]+)*(?:what about|how about|same (?:thing )?(?:for|in|with)|and|also|but)\s+/i;
const MORE =
  /^(?:(?:show|tell|give)(?: me)? )?(?:more|another(?: one)?|next(?: one)?|something else|anything else)(?: please)?[.!?]*$/i;
const CODE =
  /^(?:(?:show|give|see)(?: me| us)? )?(?:(?:the|some|an?|any) )?(?:code|examples?|snippets?|samples?|sample code|code (?:sample|example|snippet)s?)(?: please)?[.!?]*$/i;
const QUESTION = /^(?:how|what|why|where|when|which|who|can|could|do|does|did|is|are|should|will)\b/i;
const POINTER = /\b(?:it|that|this|them|those|these|one|there)\b/i;

/** A question with more words of its own than this stands alone, unless it leans on the one before. */
const MOST_OWN_WORDS = 3;

/**
 * Reads a question together with the one before it: "and in python?", "what about okta?", "show me the code",
 * "more". Gives a question that can be asked alone, or undefined where the question stands alone as it is.
 */
export function readFollowUp(question: string, previous: string, isName: IsName): string | undefined {
  if (MORE.test(question)) return `${previous}, more`;
  const before = previous.replace(/(?:, more)+$/, '');
  if (CODE.test(question)) return before.endsWith(SHOW_CODE) ? before : `${before}${SHOW_CODE}`;
  const leads = LEAD.test(question);
  const rest = question.replace(LEAD, '').replace(/[?!.\s]+$/, '');
  const own = contentWords(rest);
  const said = words(rest).map(({ text }) => text);
  const language = askedLanguage(said) && said.find(namesLanguage);
  if (language && own.every(namesLanguage)) return `${withoutLanguage(before)} in ${language}`;
  if (own.length === 0) return undefined;
  if (own.length > MOST_OWN_WORDS || (leads && own.length > 2 && QUESTION.test(rest))) return undefined;
  if (leads && own.some(isName)) {
    const joined = PREPOSITION.test(rest.split(' ')[0] ?? '') ? rest : `for ${rest}`;
    return `${withoutNames(before, isName)} ${joined}`.trim();
  }
  if (leads || (POINTER.test(rest) && own.length < MOST_OWN_WORDS)) return `${before} ${rest}`;
  return undefined;
}

/** Said behind a question by somebody who wants to see code. */
export const SHOW_CODE = ', show me the code';

function contentWords(text: string): string[] {
  return words(text)
    .filter(({ kind, text: word }) => kind !== 'part' && !STOP_WORDS.has(word))
    .map(({ text: word }) => word);
}

/** Whether a word names a language where it is said as such; "go" is a verb elsewhere. */
function namesLanguage(word: string): boolean {
  return askedLanguage(words(`${word} sdk`).map(({ text }) => text)) !== undefined;
}

/** "list users in python" without "in python". */
function withoutLanguage(question: string): string {
  return question
    .split(' ')
    .filter((word, i, all) => !namesLanguage(word) && !(word === 'in' && namesLanguage(all[i + 1] ?? '')))
    .join(' ')
    .replace(/[?!.]+$/, '');
}

/** "set up SAML with entra id" without "with entra id". */
function withoutNames(question: string, isName: IsName): string {
  const kept: string[] = [];
  const all = question.replace(/[?!.]+$/, '').split(' ');
  for (let i = 0; i < all.length; i++) {
    const length = [3, 2, 1].find((n) => i + n <= all.length && isName(all.slice(i, i + n).join(' ')));
    if (!length) kept.push(all[i] ?? '');
    else {
      if (PREPOSITION.test(kept.at(-1) ?? '')) kept.pop();
      i += length - 1;
    }
  }
  return kept.join(' ');
}

const PREPOSITION = /^(?:for|with|in|to|from|of|by|via|using)$/i;
