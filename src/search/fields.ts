import { blocksText, spansText } from '../blocks.ts';
import type { Block, Field, Page, Phrase, Section } from '../types.ts';
import { once } from './once.ts';
import { tokens, tokensAndPairs } from './tokens.ts';

/** How people ask for a page or section, by its id. */
export type Asks = ReadonlyMap<string, readonly Phrase[]>;

/** A section, and the page that it is of. */
export interface Place {
  page: Page;
  section: Section;
}

const PAIRS = { pairs: true };

/** What is indexed of a page as a whole; how people ask is for it and for its sections. */
const PAGE = {
  title: (page) => tokens(page.title, PAIRS),
  path: (page) => tokens(page.id.replaceAll(/[/-]/g, ' ')),
  breadcrumb: (page) => page.breadcrumb.flatMap((title) => tokens(title)),
  description: (page) => tokens(page.description, PAIRS),
  headings: (page) => page.sections.flatMap((section) => tokens(section.headings.at(-1) ?? '', PAIRS)),
  ids: (page) => page.sections.flatMap(({ blocks }) => idTokens(blocks)),
  asks: (page, asks) => page.sections.flatMap((section) => askTokens(asks, section)),
  body: (page) => page.sections.flatMap((section) => apart(saidBy(section).single)),
} satisfies Record<string, (page: Page, asks: Asks) => string[]>;
export type PageField = keyof typeof PAGE;
export const PAGE_FIELDS = Object.keys(PAGE) as PageField[];

/**
 * What is indexed of a section. How people ask for a page as a whole says nothing of its head, unless the head is all
 * there is.
 */
const SECTION = {
  title: ({ page }) => tokens(page.title, PAIRS),
  heading: ({ section }) => tokens(section.headings.at(-1) ?? '', PAIRS),
  parents: ({ section }) => section.headings.slice(0, -1).flatMap((heading) => tokens(heading)),
  ids: ({ section }) => idTokens(section.blocks),
  asks: ({ section }, asks) => (section.headings.length > 0 ? askTokens(asks, section) : []),
  body({ section }) {
    const { single, pairs } = saidBy(section);
    return [...apart(single), ...apart(pairs)];
  },
} satisfies Record<string, (place: Place, asks: Asks) => string[]>;
export type SectionField = keyof typeof SECTION;
export const SECTION_FIELDS = Object.keys(SECTION) as SectionField[];

/** A field of a page as the index has it. */
export function pageTokens(field: PageField, page: Page, asks: Asks): string[] {
  return PAGE[field](page, asks);
}

/** A field of a section as the index has it. */
export function sectionTokens(field: SectionField, place: Place, asks: Asks): string[] {
  return SECTION[field](place, asks);
}

// What a section says and how people ask for it are its page's too, and are asked for twice. Tokens joined take a quarter
// of the memory that so many strings do.
const saidBy = once(({ blocks }: Section) => {
  const { single, pairs } = tokensAndPairs(blocks.map(bodyText).join('\n'));
  return { single: single.join(' '), pairs: pairs.join(' ') };
});
const askedWith = once((phrases: readonly Phrase[]) =>
  phrases.flatMap(({ text }) => tokens(text, PAIRS)).join(' '),
);
const apart = (joined: string): string[] => (joined ? joined.split(' ') : []);

function askTokens(asks: Asks, { id }: Section): string[] {
  const phrases = asks.get(id);
  return phrases ? apart(askedWith(phrases)) : [];
}

function idTokens(blocks: readonly Block[]): string[] {
  return blocks.flatMap(identifiers).flatMap((text) => tokens(text));
}

/** Names of methods, fields, events and everything set as code. */
function identifiers(block: Block): string[] {
  switch (block.kind) {
    case 'method':
      return [
        block.method.title,
        ...fieldNames(block.method.parameters),
        ...fieldNames(block.method.properties),
      ];
    case 'paragraph':
    case 'heading':
      return block.spans.filter((span) => span.code).map((span) => span.text);
    case 'definition':
      return [spansText(block.term), ...block.blocks.flatMap(identifiers)];
    case 'list':
      return block.items.flat().flatMap(identifiers);
    case 'table':
      return block.rows.flat(2).flatMap((span) => (span.code ? [span.text] : []));
    case 'callout':
    case 'tab':
      return block.blocks.flatMap(identifiers);
    default:
      return [];
  }
}

function fieldNames(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => [field.name, ...fieldNames(field.fields)]);
}

/**
 * A block's words for the body field. The reference says the same thing once a language: its descriptions are
 * taken from curl (or the only language there is), so that a page does not count for eight.
 */
function bodyText(block: Block): string {
  if (block.kind !== 'method') return blocksText([block]);
  const { method } = block;
  if (method.language !== 'curl' && method.language !== 'json') return method.title;
  return blocksText([block]);
}
