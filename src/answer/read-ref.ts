import type { PageEntry, SectionEntry } from '../search/index-format.ts';
import type { SearchIndex } from '../search/load-index.ts';
import type { Reading } from '../types.ts';
import { blocksWithin } from './blocks-within.ts';
import type { PageMap } from './page-map.ts';
import { sectionRef, summary } from './summary.ts';

/** Opens a page or section by id, path or URL; `undefined` when nothing goes by that name. */
export type ReadRef = (ref: string) => Reading | undefined;

/** Longer refs name nothing. */
const LONGEST_REF = 1_000;

/** A reader over a loaded index. Refs are looked up among known names: no path is ever opened. */
export function createReadRef(index: SearchIndex, map: PageMap): ReadRef {
  const known = new Map<string, { page: PageEntry; section: SectionEntry }>();
  for (const page of index.catalogue.pages) {
    for (const section of page.sections) known.set(section.id, { page, section });
  }
  for (const page of index.catalogue.pages) {
    const [section] = page.sections;
    for (const alias of page.aliases) if (section && !known.has(alias)) known.set(alias, { page, section });
  }
  return (ref) => {
    const found = names(ref).flatMap((name) => known.get(name) ?? [])[0];
    if (!found) return undefined;
    const { page, section } = found;
    return {
      page: summary(page),
      section: sectionRef(section),
      blocks: blocksWithin(index, page, section),
      outline: page.sections.filter(({ headings }) => headings.length > 0).map(sectionRef),
      ...map.around(page),
    };
  };
}

/** What a ref may name, most exact first: `/sso/test-sso/`, `https://workos.com/docs/sso#domains`, `sso`. */
function names(ref: string): string[] {
  if (ref.length > LONGEST_REF) return [];
  const path = ref
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?workos\.com(?=\/)/i, '')
    .replace(/^\/docs(?=\/|$|[?#])/, '');
  const [, bare = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(path) ?? [];
  const name = bare.replace(/^\/+|\/+$/g, '');
  return fragment ? [`${name}/${fragment}`, name] : [name];
}

/** The words of a ref as a question: what somebody meant who misremembers a path. */
export function refWords(ref: string): string {
  const [name = ''] = names(ref);
  return name.replace(/%[\da-f]{2}|[^\p{L}\p{N}]+/giu, ' ').trim();
}

/** The path above a ref: `sso` for `https://workos.com/docs/sso/testing`; empty at the top. */
export function parentRef(ref: string): string {
  const [name = ''] = names(ref);
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}
