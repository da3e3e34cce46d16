import { conceptToken, mentions } from '../query/concepts.ts';
import type { IsName } from '../query/read-follow-up.ts';
import { words } from '../query/words.ts';
import type { PageEntry } from '../search/index-format.ts';
import { stem } from '../search/tokens.ts';

/** Knows the names of providers and products that have a page each. */
export function nameReader(pages: readonly PageEntry[]): IsName {
  const names = new Set(pages.flatMap((page) => page.family ?? []));
  return (phrase) => {
    const said = words(phrase).map(({ text }) => text);
    const [mention] = mentions(said);
    if (mention?.length === said.length) return names.has(conceptToken(mention.concept));
    return said.length === 1 && names.has(stem(said[0] ?? ''));
  };
}
