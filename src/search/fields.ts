import { blocksText, spansText } from '../blocks.ts';
import type { Block, Field, Page, Phrase, Section } from '../types.ts';
import { once } from './once.ts';
import type { Fields } from './postings.ts';
import { tokens, tokensAndPairs } from './tokens.ts';

/** What is indexed of a page as a whole. */
export const PAGE_FIELDS = [
  'title',
  'path',
  'breadcrumb',
  'description',
  'headings',
  'ids',
  'asks',
  'body',
] as const;
export type PageField = (typeof PAGE_FIELDS)[number];

/** What is indexed of a section. */
export const SECTION_FIELDS = ['title', 'heading', 'parents', 'ids', 'asks', 'body'] as const;
export type SectionField = (typeof SECTION_FIELDS)[number];

/** How people ask for a page or section, by its id. */
export type Asks = ReadonlyMap<string, readonly Phrase[]>;

const PAIRS = { pairs: true };

/** A page's fields for the index, each made when it is asked for; `asks` are its own and its sections'. */
export function pageFields(page: Page, asks: Asks): Fields<PageField> {
  const blocks = page.sections.flatMap((section) => section.blocks);
  return {
    get title() {
      return tokens(page.title, PAIRS);
    },
    get path() {
      return tokens(page.id.replaceAll(/[/-]/g, ' '));
    },
    get breadcrumb() {
      return page.breadcrumb.flatMap((title) => tokens(title));
    },
    get description() {
      return tokens(page.description, PAIRS);
    },
    get headings() {
      return page.sections.flatMap((section) => tokens(section.headings.at(-1) ?? '', PAIRS));
    },
    get ids() {
      return blocks.flatMap(identifiers).flatMap((text) => tokens(text));
    },
    get asks() {
      return page.sections.flatMap((section) => askTokens(asks.get(section.id) ?? UNASKED));
    },
    get body() {
      return page.sections.flatMap((section) => bodyTokens(section).single);
    },
  };
}

/**
 * A section's fields for the index. How people ask for a page as a whole says nothing of its head, unless the
 * head is all there is.
 */
export function sectionFields(page: Page, section: Section, asks: Asks): Fields<SectionField> {
  return {
    get title() {
      return tokens(page.title, PAIRS);
    },
    get heading() {
      return tokens(section.headings.at(-1) ?? '', PAIRS);
    },
    get parents() {
      return section.headings.slice(0, -1).flatMap((heading) => tokens(heading));
    },
    get ids() {
      return section.blocks.flatMap(identifiers).flatMap((text) => tokens(text));
    },
    get asks() {
      return section.headings.length > 0 ? askTokens(asks.get(section.id) ?? UNASKED) : [];
    },
    get body() {
      const { single, pairs } = bodyTokens(section);
      return [...single, ...pairs];
    },
  };
}

// What a section says and how people ask for it are its page's too, and are asked for twice.
const bodyTokens = once(({ blocks }: Section) => tokensAndPairs(blocks.map(bodyText).join('\n')));
const askTokens = once((phrases: readonly Phrase[]) => phrases.flatMap(({ text }) => tokens(text, PAIRS)));
const UNASKED: readonly Phrase[] = [];

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
