import { posix } from 'node:path';
import type { Source } from '../sources/source.ts';
import type { Block, Page } from '../types.ts';
import type { Place } from './read-navigation.ts';
import { titleOfPath } from './title-of-path.ts';

/** A list of links for every folder of a source that has pages but no page of its own. */
export function listingPages(
  source: Pick<Source, 'prefix' | 'baseUrl'>,
  pages: readonly Page[],
  places: ReadonlyMap<string, Place>,
  menuTitles: ReadonlyMap<string, string>,
): Page[] {
  const own = new Set(pages.map((page) => page.id));
  const byFolder = new Map<string, Page[]>();
  for (const page of pages) {
    for (let folder = posix.dirname(page.id); folder !== '.'; folder = posix.dirname(folder)) {
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), page]);
    }
  }
  return [...byFolder]
    .filter(([folder]) => !own.has(folder) && folder !== source.prefix)
    .map(([folder, below]) => {
      const title = menuTitles.get(folder) ?? places.get(`/${folder}`)?.title ?? titleOfPath(folder);
      return listing(folder, title, below, source.baseUrl);
    });
}

function listing(id: string, title: string, pages: readonly Page[], baseUrl: string | undefined): Page {
  const link = baseUrl ? { url: `${baseUrl}/${id}` } : {};
  const items = pages
    .toSorted((a, b) => a.order - b.order || a.title.localeCompare(b.title, 'en'))
    .map((page): Block[] => {
      const span = { text: page.title, ...(page.url ? { url: page.url } : {}) };
      return [{ kind: 'paragraph', spans: [span] }];
    });
  return {
    id,
    ...link,
    title,
    description: `${items.length} pages`,
    breadcrumb: [],
    sections: [{ id, ...link, headings: [], blocks: [{ kind: 'list', ordered: false, start: 1, items }] }],
    order: Number.MAX_SAFE_INTEGER,
    aliases: [],
  };
}
