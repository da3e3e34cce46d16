import type { PageEntry, SectionEntry } from '../search/index-format.ts';
import type { SearchIndex } from '../search/load-index.ts';
import type { Reading } from '../types.ts';
import { blocksWithin } from './blocks-within.ts';
import { summary } from './summary.ts';

/** Opens a page or section by id, path or URL; `undefined` when nothing goes by that name. */
export type ReadRef = (ref: string) => Reading | undefined;

/** Longer refs name nothing. */
const LONGEST_REF = 1_000;

/** A reader over a loaded index. Refs are looked up among known names: no path is ever opened. */
export function createReadRef(index: SearchIndex): ReadRef {
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
    const { id, url, headings } = section;
    return {
      page: summary(page),
      section: { id, headings, ...(url ? { url } : {}) },
      blocks: blocksWithin(index, page, section),
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
