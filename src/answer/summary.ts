import type { PageEntry } from '../search/index-format.ts';
import type { PageSummary } from '../types.ts';

/** The part of a page that a list of links needs. */
export function summary({ id, url, title, description, breadcrumb }: PageEntry): PageSummary {
  return { id, title, description, breadcrumb, ...(url ? { url } : {}) };
}
