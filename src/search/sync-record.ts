import { pageText } from '../blocks.ts';
import type { Page } from '../types.ts';
import type { SyncChanges, SyncRecord } from './index-format.ts';
import type { SearchIndex } from './load-index.ts';
import { pagesOf } from './pages-of.ts';

/** Earlier changes that are remembered. */
const REMEMBERED = 20;

/** Compares pages with those of an index. */
export function syncRecord(now: {
  pages: readonly Page[];
  before: SearchIndex;
  at: Date;
  failed: number;
}): SyncRecord {
  const { pages, before, at, failed } = now;
  const old = new Map(pagesOf(before).pages.map((page) => [page.id, pageText(page)]));
  const ids = new Set(pages.map(({ id }) => id));
  const changes: SyncChanges = {
    day: at.toISOString().slice(0, 10),
    added: pages.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: pages
      .filter((page) => old.has(page.id) && old.get(page.id) !== pageText(page))
      .map(({ id }) => id),
    removed: [...old.keys()].filter((id) => !ids.has(id)),
    ...(before.catalogue.synced ? {} : { first: true as const }),
  };
  const earlier = (before.catalogue.synced?.changes ?? []).filter(
    ({ added, changed, removed }) => added.length + changed.length + removed.length > 0,
  );
  return { at: at.toISOString(), failed, changes: [changes, ...earlier.slice(0, REMEMBERED)] };
}
