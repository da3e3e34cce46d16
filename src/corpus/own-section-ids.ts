import type { Page, Section } from '../types.ts';

/** Pages whose sections have ids and addresses that no page has: `sso/x` of the page `sso` gives way to the page `sso/x`. */
export function ownSectionIds(pages: readonly Page[]): Page[] {
  const taken = new Set(pages.map(({ id }) => id));
  return pages.map((page) => {
    const clashes = (section: Section, i: number) => i > 0 && taken.has(section.id);
    if (!page.sections.some(clashes)) return page;
    const sections = page.sections.map((section, i) =>
      clashes(section, i)
        ? { ...section, id: `${section.id}-1`, ...(page.url ? { url: page.url } : {}) }
        : section,
    );
    return { ...page, sections };
  });
}
