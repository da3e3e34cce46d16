import type { About, Origin } from './currency.ts';

/** The shared nouns. One way through, left to right: question -> query -> hit -> answer -> reply. */

/** A run of text with one look. Plain data, so that no renderer ever parses markup again. */
export interface Span {
  text: string;
  bold?: true;
  italic?: true;
  strike?: true;
  code?: true;
  /** Absolute URL. */
  url?: string;
}

/** What a page says, in the neutral form that every renderer understands. */
export type Block =
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'heading'; depth: number; spans: Span[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'code'; language?: string; title?: string; text: string }
  | { kind: 'table'; header: Span[][]; rows: Span[][][] }
  | { kind: 'callout'; role: string; blocks: Block[] }
  | { kind: 'definition'; term: Span[]; blocks: Block[] }
  | { kind: 'tab'; title: string; blocks: Block[] }
  | { kind: 'image'; alt: string; url: string }
  /** In an excerpt only: something of the section is left out here. */
  | { kind: 'gap' }
  | { kind: 'method'; method: Method };

/** A parameter, property or return value of an API method. */
export interface Field {
  name: string;
  type?: string;
  optional?: true;
  /** One paragraph after another; empty where the docs say nothing. */
  description: Span[][];
  fields: Field[];
}

/** One method, endpoint or object of the API reference, in one language. */
export interface Method {
  /** The same in every language. */
  id: string;
  language: Language;
  /** What it calls, as the reference's curl entry says: `{ verb: 'POST', path: '/sso/token' }`. */
  endpoint?: { verb: string; path: string };
  /** As the reference shows it: `sso.getProfileAndToken()`, `/sso/token`, `class Profile`. */
  title: string;
  parameters: Field[];
  returns: Field[];
  properties: Field[];
}

export const LANGUAGES = ['curl', 'js', 'python', 'ruby', 'go', 'php', 'java', 'dotnet', 'json'] as const;

/** The languages that the API reference of the docs carries. */
export type Language = (typeof LANGUAGES)[number];

/** The first of these that a method comes in is shown when nobody says which. */
export const USUAL_LANGUAGES: readonly Language[] = ['js', 'curl', 'json'];

/** One page of the documentation. */
export interface Page {
  /** Path under the docs folder, without extension and `/index`: `sso/test-sso`; `bot/...` for our own. */
  id: string;
  /** Absolute, or undefined where the source has no base URL: then the reply opens the page in place. */
  url?: string;
  title: string;
  description: string;
  /** Titles of the pages and menus above it, outermost first. */
  breadcrumb: string[];
  /** The head (what stands before the first h2) first, then the h2 and h3 sections in reading order. */
  sections: Section[];
  /** Place in the docs' own navigation; pages outside it come last. */
  order: number;
  /** Other paths that name this page: stale aliases from the reference's front matter. */
  aliases: string[];
  /** None for pages of one's own. */
  origin?: Origin;
}

/** What is indexed: the part of a page under one h2 or h3 (deeper headings stay inside). */
export interface Section {
  /** The page id for the head, else `<page>/<h2 slug>[/<h3 slug>]`. */
  id: string;
  url?: string;
  /** Headings from the h2 down; empty for the head. */
  headings: string[];
  /** The day of a changelog entry: `2026-02-17`. */
  date?: string;
  blocks: Block[];
}

/** A phrase in which people ask for a section, and the place in it that answers; none where all of it does. */
export interface Phrase {
  text: string;
  /** Number of the block in its section, and of the character in the block's text. */
  block?: number;
  offset?: number;
}

/** A section without its text. */
export type SectionRef = Pick<Section, 'id' | 'url' | 'headings'>;

/** The part of a page that a list of links needs. */
export type PageSummary = Pick<Page, 'id' | 'url' | 'title' | 'description' | 'breadcrumb' | 'origin'>;

/** Verbatim text of a section, cut only at the borders of sentences, items, rows and code blocks. */
export interface Excerpt {
  page: PageSummary;
  section: SectionRef;
  blocks: Block[];
  /** Something of the section was left out. */
  cut: boolean;
}

/** A section and the page it stands on, for a link or a button. */
export interface SectionLink {
  page: PageSummary;
  section: SectionRef;
}

/** The reply to one question, before any surface has shown it. */
export interface Answer {
  /**
   * `found`: the best excerpt is presented as the answer. `nothing`: the docs don't say; the closest pages
   * are offered. `empty`: no question was asked. `greeting`: somebody said hello or thanks.
   */
  kind: 'found' | 'nothing' | 'empty' | 'greeting';
  /**
   * The question as understood: Slack's markup taken out, white space folded, and a follow-up read together with
   * the question before it. Asked again, it gives the same answer.
   */
  question: string;
  /** It was read together with the question before it. */
  followsUp: boolean;
  /** Words that were read as another: "Showing results for ...". */
  corrections: { from: string; to: string }[];
  /** How strong the evidence is of what was found: `high` is enough for people who did not ask us. */
  confidence?: 'high' | 'fair';
  best?: Excerpt;
  /** A second passage, where one alone would answer half of the question. */
  also?: Excerpt;
  /** Further pages for `found`, the closest pages for `nothing`; best first, and none that is not close. */
  others: PageSummary[];
  /** Where somebody would read on: linked sections and neighbours of the best one, four at most. */
  related: SectionLink[];
  /** Languages in which the method that is shown can be shown, and the one it is shown in. */
  languages: Language[];
  language?: Language;
}

/** What a person has said before or has set. */
export interface AskOptions {
  /** The language to show methods in, where the question names none. */
  language?: Language;
  /** The question before this one in the same conversation, for "and in python?" or "more". */
  previous?: string;
}

/** A page found, with the passage of it that answers. */
export interface Result {
  excerpt: Excerpt;
  score: number;
}

/** The pages found for one question, best first. */
export interface Results {
  /** Whether the first result would be presented as the answer. */
  answered: boolean;
  /** As with an answer. */
  corrections: Answer['corrections'];
  results: Result[];
}

/** Further results of a question, a few at a time. */
export interface MoreResults {
  question: string;
  results: SectionLink[];
  /** Place of the first of them among all, from 0. */
  from: number;
  /** Whether more follow. */
  more: boolean;
}

/** A page or a section of it, opened by its id, path or URL. */
export interface Reading {
  page: PageSummary;
  section: SectionRef;
  /** The text of the section and of those below it; for a page's head, the whole page. */
  blocks: Block[];
  /** All sections of the page that have a heading, in reading order. */
  outline: SectionRef[];
  /** The pages below this one. */
  children: PageSummary[];
  /** Its neighbours in the navigation of its product. */
  previous?: PageSummary;
  next?: PageSummary;
}

/** An entry of the documentation's own navigation: a product, a group of pages, or a page. */
export interface MenuEntry {
  title: string;
  page?: PageSummary;
  entries: MenuEntry[];
}

/** Something that changed in the platform. */
export interface ChangelogEntry {
  title: string;
  /** `2026-02-17` */
  date: string;
  url?: string;
  /** One sentence or paragraph each. */
  changes: string[];
}

/** Which entries of the changelog are wanted; all of them where nothing is said. */
export interface ChangelogFilter {
  /** The first day, month or year: `2026-01-15`, `2026-01`, `2026`. */
  since?: string;
  /** Words that an entry has to hold, each of them in some form. */
  words?: string;
  limit?: number;
}

/** How `ChangelogFilter.since` is written. */
export const SINCE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Code that the documentation shows, whole: a sample, or a method as the reference has it in one language. */
export interface Example extends SectionLink {
  block: Extract<Block, { kind: 'code' | 'method' }>;
  /** The language of its SDK; undefined where it is none (a command, a response, markup). */
  language?: Language;
  /** The other languages that the same method comes in. */
  otherLanguages: Language[];
}

/** What examples are wanted. */
export interface ExampleOptions {
  /** Examples in this language alone; where nothing is said, the language that the topic names, else the usual ones. */
  language?: Language;
  limit?: number;
}

/** The examples of one topic, best first. */
export interface Examples {
  topic: string;
  /** The language that they were looked for in. */
  language?: Language;
  corrections: Answer['corrections'];
  examples: Example[];
  /** The closest pages, where there is no example. */
  closest: PageSummary[];
}

/** Pages that were new or had changed on a day. */
export interface PageChanges {
  day: string;
  added: PageSummary[];
  changed: PageSummary[];
}

/** What every surface is handed. All of it is synchronous, never throws on any text, and takes milliseconds. */
export interface Docs {
  ask(question: string, options?: AskOptions): Answer;
  /** The passage of one section that answers a question, as `ask` would show it; `undefined` for unknown ids. */
  show(sectionId: string, question: string, options?: Pick<AskOptions, 'language'>): Answer | undefined;
  /** The results behind the best one, five at a time; `from` counts from 1 for the first behind it. */
  more(question: string, from: number): MoreResults;
  /** The pages found for a question with a passage of each; `limit` of them at most. */
  search(question: string, limit: number): Results;
  /** Code for a topic: samples, and methods of the API reference. */
  examples(topic: string, options?: ExampleOptions): Examples;
  /** `undefined` when nothing in the documentation goes by that name. */
  read(ref: string): Reading | undefined;
  /** The pages that a ref which names nothing may have meant, closest first. */
  nearest(ref: string): PageSummary[];
  /** Every page. */
  pages(): PageSummary[];
  /** The documentation's own navigation, product by product. */
  menu(): MenuEntry[];
  /** Changes of the platform, newest first. */
  changelog(filter?: ChangelogFilter): ChangelogEntry[];
  /** The language that a word names (`node`, `Python`, `c#`); `undefined` for other words. */
  languageNamed(name: string): Language | undefined;
  /** For help texts and notices. */
  about: About;
  /** What the last syncs brought, newest first; nothing where there was none. */
  pageChanges(): PageChanges[];
}
