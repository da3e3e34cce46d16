import type { Page } from '../types.ts';
import type { PageEntry } from './index-format.ts';
import type { SearchIndex } from './load-index.ts';

/** The pages that an index was built from, with their text, and the lists of links apart. */
export function pagesOf(index: SearchIndex): { pages: Page[]; listings: Page[] } {
  const page = ({
    id,
    url,
    title,
    description,
    breadcrumb,
    order,
    aliases,
    origin,
    sections,
  }: PageEntry): Page => ({
    id,
    ...(url ? { url } : {}),
    title,
    description,
    breadcrumb,
    order,
    aliases,
    ...(origin ? { origin } : {}),
    sections: sections.map((section) => {
      const { id, url, headings, date } = section;
      return {
        id,
        ...(url ? { url } : {}),
        headings,
        ...(date ? { date } : {}),
        blocks: index.blocks(section),
      };
    }),
  });
  const entries = index.catalogue.pages;
  return {
    pages: entries.filter(({ listing }) => !listing).map(page),
    listings: entries.filter(({ listing }) => listing).map(page),
  };
}
