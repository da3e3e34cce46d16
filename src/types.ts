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
}

/** What is indexed: the part of a page under one h2 or h3 (deeper headings stay inside). */
export interface Section {
  /** The page id for the head, else `<page>/<h2 slug>[/<h3 slug>]`. */
  id: string;
  url?: string;
  /** Headings from the h2 down; empty for the head. */
  headings: string[];
  blocks: Block[];
}

/** The part of a page that a list of links needs. */
export type PageSummary = Pick<Page, 'id' | 'url' | 'title' | 'description' | 'breadcrumb'>;

/** Verbatim text of a section, cut only at the borders of sentences, items, rows and code blocks. */
export interface Excerpt {
  page: PageSummary;
  section: Pick<Section, 'id' | 'url' | 'headings'>;
  blocks: Block[];
  /** Something of the section was left out. */
  cut: boolean;
}

/** A section and the page it stands on, for a link or a button. */
export interface SectionLink {
  page: PageSummary;
  section: Pick<Section, 'id' | 'url' | 'headings'>;
}

/** The reply to one question, before any surface has shown it. */
export interface Answer {
  /**
   * `found`: the best excerpt is presented as the answer. `nothing`: the docs don't say; the closest pages
   * are offered. `empty`: no question was asked.
   */
  kind: 'found' | 'nothing' | 'empty';
  /**
   * The question as understood: Slack's markup taken out, white space folded, and a follow-up read together with
   * the question before it. Asked again, it gives the same answer.
   */
  question: string;
  /** It was read together with the question before it. */
  followsUp: boolean;
  /** Words that were read as another: "Showing results for ...". */
  corrections: { from: string; to: string }[];
  best?: Excerpt;
  /** Further pages for `found`, the closest pages for `nothing`; best first. */
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
  section: Pick<Section, 'id' | 'url' | 'headings'>;
  blocks: Block[];
}

/** What every surface is handed. Both are synchronous, never throw on any text, and take milliseconds. */
export interface Docs {
  ask(question: string, options?: AskOptions): Answer;
  /** The passage of one section that answers a question, as `ask` would show it; `undefined` for unknown ids. */
  show(sectionId: string, question: string, options?: Pick<AskOptions, 'language'>): Answer | undefined;
  /** The results behind the best one, five at a time; `from` counts from 1 for the first behind it. */
  more(question: string, from: number): MoreResults;
  /** `undefined` when nothing in the documentation goes by that name. */
  read(ref: string): Reading | undefined;
  /** For help texts and notices. */
  about: { docsVersion: string; pages: number; licence: string };
}
