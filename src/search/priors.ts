import type { Query } from '../query/parse-question.ts';
import type { PageEntry } from './index-format.ts';
import { stem } from './tokens.ts';
import type { Tuning } from './tuning.ts';

/** What a page is worth for a query before its words are looked at: a factor for its score. */
export type Prior = (page: PageEntry) => number;

/** Words of a question that asks for a method or endpoint rather than a guide. */
const API_WORDS = new Set([
  'api',
  'endpoint',
  'method',
  'function',
  'call',
  'request',
  'curl',
  'parameter',
  'sdk',
]);
/** Words of a question that asks about the bot itself. */
const BOT_WORDS = new Set(['bot', 'slack', 'answer', 'answers', 'slash']);

/** Makes priors: the page a person would start with, rather than one of many or a deep one. */
export function createPriors(tuning: Tuning): (query: Query) => Prior {
  return (query) => {
    const tokens = new Set(
      query.terms.flatMap((term) => term.tokens.map((token) => (token.stem ? stem(token.text) : token.text))),
    );
    const exact = query.terms.some(({ kind }) => kind === 'whole' || kind === 'language');
    const forApi = exact || query.sequence.some((word) => API_WORDS.has(word));
    const forBot = query.sequence.some((word) => BOT_WORDS.has(word));
    return (page) => {
      let prior = tuning.depth ** (page.id.split('/').length - 1);
      if (!forApi && page.id.startsWith('reference/')) prior *= tuning.reference;
      if (page.family && !page.family.some((token) => tokens.has(token))) prior *= tuning.unnamed;
      if (query.language && page.languages.includes(query.language)) prior *= tuning.language;
      if (!forBot && page.id.startsWith('bot/')) prior *= tuning.bot;
      return prior;
    };
  };
}
