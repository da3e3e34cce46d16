import type { Query } from '../query/parse-question.ts';
import type { PageEntry } from './index-format.ts';
import { namesSdk } from './sdk-words.ts';
import { indexToken, stem } from './tokens.ts';
import type { Tuning } from './tuning.ts';

/** What a page, by place, is worth for a query before its words are looked at. */
export interface Prior {
  /** A factor for its score. */
  of(at: number): number;
  /** The rules that apply to it, each with its factor, for explaining. */
  rules(at: number): { name: string; factor: number }[];
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
export function createPriors(tuning: Tuning, pages: readonly PageEntry[]): (query: Query) => Prior {
  // What is looked at of every page at every question stands side by side.
  const depths = Float64Array.from(pages, ({ id }) => tuning.depth ** (id.split('/').length - 1));
  const flags = (holds: (page: PageEntry) => boolean) =>
    Uint8Array.from(pages, (page) => Number(holds(page)));
  const isReference = flags(({ id }) => id.startsWith('reference/'));
  const isReadme = flags(({ id }) => id.startsWith('sdk/'));
  const isBot = flags(({ id }) => id.startsWith('bot/'));
  const hasFamily = flags(({ family }) => family !== undefined);
  const pageAt = (at: number) => pages[at] as PageEntry;
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

    const rules: Record<string, (at: number) => number> = {
      depth: (at) => depths[at] as number,
      'reference unasked': (at) => (!forApi && isReference[at] ? tuning.reference : 1),
      'provider or kind unnamed': (at) =>
        hasFamily[at] && !pageAt(at).family?.some((token) => tokens.has(token)) ? tuning.unnamed : 1,
      'is the SDK named': (at) => (hasFamily[at] && namesSdk(query, pageAt(at)) ? tuning.sdk : 1),
      'README of the SDK named': (at) =>
        isReadme[at] && !namesSdk(query, pageAt(at)) && isNamed(pageAt(at).family) ? tuning.readme : 1,
      'has the language': (at) => (language && pageAt(at).languages.includes(language) ? tuning.language : 1),
      'bot unasked': (at) => (!forBot && isBot[at] ? tuning.bot : 1),
    };
    const applied = Object.entries(rules);
    const all = Object.values(rules);
    return {
      of(at) {
        let product = 1;
        for (const rule of all) product *= rule(at);
        return product;
      },
      rules: (at) =>
        applied.map(([name, rule]) => ({ name, factor: rule(at) })).filter(({ factor }) => factor !== 1),
    };
  };
}

function asksForBot({ sequence, terms }: Query): boolean {
  if (sequence.some((word) => BOT_WORDS.has(word)) || terms.some(({ text }) => BOT_NAMES.has(text)))
    return true;
  return sequence.some((word) => CLIENT_WORDS.has(word)) && POINTS_AT_BOT.test(sequence.join(' '));
}
