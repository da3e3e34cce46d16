import type { PageEntry } from '../search/index-format.ts';
import type { MenuEntry, PageSummary } from '../types.ts';
import { summary } from './summary.ts';

/** How the pages stand to each other. */
export interface PageMap {
  menu(): MenuEntry[];
  /** The pages below a page, and its neighbours among those of its product. */
  around(page: PageEntry): { children: PageSummary[]; previous?: PageSummary; next?: PageSummary };
}

/** The map of the pages of an index, from their ids and from their places in the navigation. */
export function createPageMap(pages: readonly PageEntry[]): PageMap {
  const placed = pages
    .filter(({ breadcrumb, listing }) => breadcrumb.length > 0 && !listing)
    .toSorted((a, b) => a.order - b.order);
  // Pages outside the navigation all have the same last place.
  const last = Math.max(...pages.filter(({ listing }) => !listing).map(({ order }) => order));

  return {
    menu() {
      const top: MenuEntry[] = [];
      for (const page of placed) {
        const group = page.breadcrumb.reduce(groupIn, top);
        group.push({ title: page.title, page: summary(page), entries: [] });
      }
      return top;
    },

    around(page) {
      const children = pages.filter(({ id, listing }) => parentOf(id) === page.id && !listing);
      const product = placed.filter(({ breadcrumb: [name] }) => name === page.breadcrumb[0]);
      const at = page.order < last ? product.indexOf(page) : -1;
      const previous = at > 0 ? product[at - 1] : undefined;
      const next = at >= 0 ? product[at + 1] : undefined;
      return {
        children: children.toSorted((a, b) => a.order - b.order).map(summary),
        ...(previous ? { previous: summary(previous) } : {}),
        ...(next ? { next: summary(next) } : {}),
      };
    },
  };
}

/** The entries of the group with this title, which is made where there is none. */
function groupIn(entries: MenuEntry[], title: string): MenuEntry[] {
  const known = entries.find((entry) => entry.title === title && !entry.page);
  if (known) return known.entries;
  const group: MenuEntry = { title, entries: [] };
  entries.push(group);
  return group.entries;
}

function parentOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}
