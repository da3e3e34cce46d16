import type { Query, Term } from '../query/parse-question.ts';
import type { PageEntry } from './index-format.ts';
import { indexToken } from './tokens.ts';

const WORDS = new Set(['sdk', 'sdks', 'library', 'client', 'package', 'module', 'gem', 'readme', 'workos']);

/** A word that goes with the name of an SDK and asks for nothing of it: "go sdk", "ruby gem". */
export function isSdkWord({ text }: Term): boolean {
  return WORDS.has(text);
}

/** Folders whose pages are one an SDK: what the documentation says of it, and its README. */
const OF_AN_SDK = /^sdks?\//;

/** The question is the name of the SDK that this page is about, and says nothing else. */
export function namesSdk(query: Query, { id, family }: Pick<PageEntry, 'id' | 'family'>): boolean {
  return family !== undefined && OF_AN_SDK.test(id) && namesOnly(query, family);
}

/** Whether two pages are about one SDK: `sdks/node` and `sdk/node`. */
export function ofOneSdk(one: string, other: string): boolean {
  return OF_AN_SDK.test(one) && one.replace(OF_AN_SDK, '') === other.replace(OF_AN_SDK, '');
}

/** The question says this name, a word for an SDK maybe, and nothing else. `name` is tokens as an index has them. */
function namesOnly({ terms }: Query, name: readonly string[]): boolean {
  const asked = terms.filter((term) => !isSdkWord(term));
  return (
    asked.length > 0 && asked.every(({ tokens }) => tokens.some((token) => name.includes(indexToken(token))))
  );
}
