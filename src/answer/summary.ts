import type { PageEntry, SectionEntry } from '../search/index-format.ts';
import type { PageSummary, SectionRef } from '../types.ts';

/** The part of a page that a list of links needs. */
export function summary({ id, url, title, description, breadcrumb, origin }: PageEntry): PageSummary {
  return { id, title, description, breadcrumb, ...(url ? { url } : {}), ...(origin ? { origin } : {}) };
}

/** The part of a section that a link needs. */
export function sectionRef({ id, url, headings }: SectionEntry): SectionRef {
  return { id, headings, ...(url ? { url } : {}) };
}
