import type { About } from '../currency.ts';
import type { SearchIndex } from '../search/load-index.ts';
import type { PageChanges } from '../types.ts';
import { summary } from './summary.ts';

/** The documentation of an index as a whole. */
export function aboutOf({ docsVersion, licence, pages, synced }: SearchIndex['catalogue']): About {
  const asOf = synced?.at.slice(0, 10) ?? pages.find(({ origin }) => origin?.asOf)?.origin?.asOf;
  return {
    docsVersion,
    licence,
    pages: pages.filter((page) => !page.listing).length,
    ...(asOf ? { asOf } : {}),
  };
}

/** What the last syncs brought, as far as it is still there; the first of all, which changes nearly every page, says nothing. */
export function pageChanges({ pages, synced }: SearchIndex['catalogue']): PageChanges[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  const summaries = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const page = byId.get(id);
      return page ? [summary(page)] : [];
    });
  return (synced?.changes ?? [])
    .filter(({ first }) => !first)
    .map(({ day, added, changed }) => ({ day, added: summaries(added), changed: summaries(changed) }))
    .filter(({ added, changed }) => added.length + changed.length > 0);
}
