import type { PageSummary } from '../../types.ts';

/** The same pages, those of one title told apart by the first place above them that differs: `Single Sign-On (AuthKit)`. */
export function labelPages(pages: readonly PageSummary[]): PageSummary[] {
  return pages.map((page) => {
    const namesakes = pages.filter((other) => fullTitle(other) === fullTitle(page));
    if (namesakes.length < 2) return { ...page, title: fullTitle(page) };
    const apart = page.breadcrumb.find((place, i) =>
      namesakes.some(({ breadcrumb }) => breadcrumb[i] !== place),
    );
    return { ...page, title: `${fullTitle(page)} (${apart ?? page.id})` };
  });
}

/** Titles that many pages have, and that say nothing without what stands above them. */
const COMMON =
  /^(?:introduction|overview|general|configuration|integration|quick ?start|get started|getting started|migration|setup|usage)$/i;

/** A page's title; of a common one with what stands above it: `WorkOS Widgets › Introduction`. */
export function fullTitle({ title, breadcrumb }: Pick<PageSummary, 'title' | 'breadcrumb'>): string {
  const above = breadcrumb.findLast((place) => !COMMON.test(place) && place !== title);
  return COMMON.test(title) && above ? `${above} › ${title}` : title;
}
