import type { Query, Term } from '../query/parse-question.ts';
import { indexToken } from './tokens.ts';

const WORDS = new Set(['sdk', 'sdks', 'library', 'client', 'package', 'module', 'gem', 'readme', 'workos']);

/** A word that goes with the name of an SDK and asks for nothing of it: "go sdk", "ruby gem". */
export function isSdkWord({ text }: Term): boolean {
  return WORDS.has(text);
}

/** The question says this name, a word for an SDK maybe, and nothing else. `name` is tokens as an index has them. */
export function namesOnly({ terms }: Query, name: readonly string[]): boolean {
  const asked = terms.filter((term) => !isSdkWord(term));
  return (
    asked.length > 0 && asked.every(({ tokens }) => tokens.some((token) => name.includes(indexToken(token))))
  );
}
