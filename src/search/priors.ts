import type { Query } from '../query/parse-question.ts';
import type { PageEntry } from './index-format.ts';
import { once } from './once.ts';
import { namesSdk } from './sdk-words.ts';
import { indexToken, stem } from './tokens.ts';
import type { Tuning } from './tuning.ts';

/** What a page is worth for a query before its words are looked at. */
export interface Prior {
  /** A factor for its score. */
  of(page: PageEntry): number;
  /** The rules that apply to it, each with its factor, for explaining. */
  rules(page: PageEntry): { name: string; factor: number }[];
}

/** What the rules look at of a page, whatever is asked. */
interface Traits {
  depth: number;
  isReference: boolean;
  isReadme: boolean;
  isBot: boolean;
}

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
/** What the titles of READMEs have besides the name. */
const UNSAID = new Set([stem('library'), stem('sdk')]);
/** Words of a question that asks about the bot itself. */
const BOT_WORDS = new Set(['bot', 'slack', 'answer', 'answers', 'slash']);
/** Its command and its tools, as identifiers are searched. */
const BOT_NAMES = new Set(['workosdocs', 'workossearch', 'workosexamples', 'workoschangelogs']);
/** What the bot is used from. WorkOS has pages about some of these too, so that one alone says nothing. */
const CLIENT_WORDS = new Set(['mcp', 'cursor', 'claude', 'windsurf', 'vscode', 'vs']);
/** It is the bot that is meant: "use this over MCP", "ask you from Cursor", "the docs in Claude Code". */
const POINTS_AT_BOT =
  /\b(?:(?:this|it|you) (?:over|via|through|from|in|into|to|with|as)|(?:docs|documentation) (?:mcp|over|via|through|from|in|into|to|with|as|server))\b/;

/** Rules that prefer the page a person would start with to one of many, a deep one or one about the bot. */
export function createPriors(tuning: Tuning): (query: Query) => Prior {
  const traitsOf = once(
    ({ id }: PageEntry): Traits => ({
      depth: tuning.depth ** (id.split('/').length - 1),
      isReference: id.startsWith('reference/'),
      isReadme: id.startsWith('sdk/'),
      isBot: id.startsWith('bot/'),
    }),
  );
  return (query) => {
    const tokens = new Set(query.terms.flatMap((term) => term.tokens.map(indexToken)));
    const exact = query.terms.some(({ kind }) => kind === 'whole' || kind === 'language');
    const forApi = exact || query.sequence.some((word) => API_WORDS.has(word));
    const forBot = asksForBot(query);
    // "React" alone does not name React Router; that it is a library need not be said.
    const isNamed = (family: readonly string[] = []) => {
      const said = family.filter((token) => !UNSAID.has(token));
      const own = said.filter((token) => !token.startsWith('='));
      return said.length > 0 && (own.length > 0 ? own : said).every((token) => tokens.has(token));
    };
    const { language } = query;

    const rules: Record<string, (page: PageEntry, traits: Traits) => number> = {
      depth: (_, { depth }) => depth,
      'reference unasked': (_, { isReference }) => (!forApi && isReference ? tuning.reference : 1),
      'provider or kind unnamed': ({ family }) =>
        family && !family.some((token) => tokens.has(token)) ? tuning.unnamed : 1,
      'is the SDK named': (page) => (namesSdk(query, page) ? tuning.sdk : 1),
      'README of the SDK named': (page, { isReadme }) =>
        isReadme && !namesSdk(query, page) && isNamed(page.family) ? tuning.readme : 1,
      'has the language': ({ languages }) => (language && languages.includes(language) ? tuning.language : 1),
      'bot unasked': (_, { isBot }) => (!forBot && isBot ? tuning.bot : 1),
    };
    const applied = Object.entries(rules);
    const all = Object.values(rules);
    return {
      of(page) {
        const traits = traitsOf(page);
        let product = 1;
        for (const rule of all) product *= rule(page, traits);
        return product;
      },
      rules: (page) =>
        applied
          .map(([name, rule]) => ({ name, factor: rule(page, traitsOf(page)) }))
          .filter(({ factor }) => factor !== 1),
    };
  };
}

function asksForBot({ sequence, terms }: Query): boolean {
  if (sequence.some((word) => BOT_WORDS.has(word)) || terms.some(({ text }) => BOT_NAMES.has(text)))
    return true;
  return sequence.some((word) => CLIENT_WORDS.has(word)) && POINTS_AT_BOT.test(sequence.join(' '));
}
