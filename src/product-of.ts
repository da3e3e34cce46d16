import type { PageSummary } from './types.ts';

/** The product that a page belongs to, as the documentation names it. */
export function productOf({ breadcrumb, title }: Pick<PageSummary, 'breadcrumb' | 'title'>): string {
  return breadcrumb[0] ?? title;
}
