import { hasText, type PageEntry, type SectionEntry } from '../search/index-format.ts';
import type { SearchIndex } from '../search/load-index.ts';
import type { Block, PageSummary, SectionLink } from '../types.ts';
import { sectionRef, summary } from './summary.ts';

/** A section's place in the catalogue. */
export interface Place {
  page: PageEntry;
  section: SectionEntry;
}

/** Where somebody would read on from a section. */
export type Related = (
  place: Place,
  shown: readonly Block[],
  listed: readonly PageSummary[],
) => SectionLink[];

const MOST = 4;
/** Of these at most are links, so that the neighbours have a place too. */
const MOST_LINKS = 3;

/**
 * Finds sections to read on: those that the passage links to, then the next and the one before on the page.
 * Pages that are listed beside the answer are left out.
 */
export function createRelated(index: SearchIndex): Related {
  const byUrl = new Map<string, Place>();
  for (const page of index.catalogue.pages) {
    for (const section of page.sections) {
      if (section.url && !byUrl.has(section.url)) byUrl.set(section.url, { page, section });
    }
  }
  return ({ page, section }, shown, listed) => {
    const links = linksIn(shown).flatMap((url) => byUrl.get(url.replace(/[?#].*/, '')) ?? []);
    const there = page.sections.filter(hasText);
    const at = there.indexOf(section);
    const neighbours = [there[at + 1], there[at - 1]].flatMap((next) =>
      next && at >= 0 ? [{ page, section: next }] : [],
    );
    const elsewhere = links.filter(
      (link) =>
        link.section !== section &&
        !listed.some(({ id }) => id === link.page.id && link.section.headings.length === 0),
    );
    const all = [...elsewhere.slice(0, MOST_LINKS), ...neighbours, ...elsewhere.slice(MOST_LINKS)];
    const distinct = all.filter((link, i) => all.findIndex((other) => other.section === link.section) === i);
    return distinct.slice(0, MOST).map(toLink);
  };
}

/** A place as a link or button needs it. */
export function toLink({ page, section }: Place): SectionLink {
  return { page: summary(page), section: sectionRef(section) };
}

/** Every URL in some blocks, in order. */
function linksIn(blocks: readonly Block[]): string[] {
  const urls: string[] = [];
  JSON.stringify(blocks, (key, value) => {
    if (key === 'url' && typeof value === 'string') urls.push(value);
    return value;
  });
  return urls;
}
