import type { PageSummary } from '../../types.ts';

/** The same pages, those of one title told apart by the product that they belong to: `Single Sign-On (AuthKit)`. */
export function labelPages(pages: readonly PageSummary[]): PageSummary[] {
  return pages.map((page) => {
    const namesakes = pages.filter(({ title }) => title === page.title);
    const product = page.breadcrumb[0] ?? page.id;
    return namesakes.length > 1 ? { ...page, title: `${page.title} (${product})` } : page;
  });
}
