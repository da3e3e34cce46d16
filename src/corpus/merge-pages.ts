import type { Block, Page, Section } from '../types.ts';
import { ownSectionIds } from './own-section-ids.ts';

/** What decides about the pages that were built. */
export interface Listed {
  /** Ids of the pages that are published, also of those that could not be had. */
  listed: ReadonlySet<string>;
  /** Whether a page is one that such a list would name. */
  belongs(page: Page): boolean;
}

/** Under this stand the pages of the API reference. */
const REFERENCE = 'reference/';

/**
 * The pages of a build, with those that are published now in their place. What the site does not have stays of the
 * built page: its place, other names, and method cards. A guide that is no longer listed goes; a page of the reference
 * goes when none of the pages above it is listed either, for the site has one page an object.
 */
export function mergePages(
  built: readonly Page[],
  published: readonly Page[],
  { listed, belongs }: Listed,
): Page[] {
  const fresh = new Map(published.map((page) => [page.id, page]));
  const stays = (page: Page) =>
    listed.has(page.id) || !belongs(page) || (page.id.startsWith(REFERENCE) && isBelow(page.id, listed));
  const kept = built.filter((page) => fresh.has(page.id) || stays(page));
  const known = new Set(built.map(({ id }) => id));
  const orders = built.map(({ order }) => order).filter((order) => order < Number.MAX_SAFE_INTEGER);
  const next = Math.max(0, ...orders) + 1;
  const added = published.filter(({ id }) => !known.has(id));
  return ownSectionIds([
    ...kept.map((page) => mergePage(page, fresh.get(page.id))),
    ...added.map((page, i) => ({ ...page, order: next + i })),
  ]);
}

/** The text of the one, the place and the method cards of the other. */
function mergePage(built: Page, fresh: Page | undefined): Page {
  if (!fresh) return built;
  const cards = built.sections.map(({ id, blocks }) => ({ id, methods: blocks.filter(isMethod) }));
  const has = new Set(fresh.sections.map(({ id }) => id));
  const homeless = cards.filter(({ id }) => !has.has(id)).flatMap(({ methods }) => methods);
  const sections = fresh.sections.map((section, i): Section => {
    const own = cards.find(({ id }) => id === section.id)?.methods ?? [];
    return {
      ...section,
      blocks: [...withoutEmptyHeadings(section.blocks), ...own, ...(i === 0 ? homeless : [])],
    };
  });
  return {
    ...fresh,
    description: fresh.description || built.description,
    breadcrumb: built.breadcrumb,
    order: built.order,
    aliases: built.aliases,
    sections,
  };
}

function isMethod({ kind }: Block): boolean {
  return kind === 'method';
}

/** The site's reference has headings ("Request", "Response") whose content is elsewhere. */
function withoutEmptyHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => {
    const next = blocks[i + 1];
    if (block.kind !== 'heading') return true;
    return next !== undefined && (next.kind !== 'heading' || next.depth > block.depth);
  });
}

/** Whether a page above this one is listed. */
function isBelow(id: string, listed: ReadonlySet<string>): boolean {
  const parts = id.split('/');
  return parts.some((_, i) => i > 1 && listed.has(parts.slice(0, i).join('/')));
}
