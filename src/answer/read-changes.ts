import { blockText } from '../blocks.ts';
import { words } from '../query/words.ts';
import type { SearchIndex } from '../search/load-index.ts';
import { stem } from '../search/tokens.ts';
import type { ChangelogEntry, ChangelogFilter } from '../types.ts';

/** The changelog of an index, newest first. */
export function createChanges(index: SearchIndex): (filter?: ChangelogFilter) => ChangelogEntry[] {
  const dated = index.catalogue.pages
    .flatMap((page) => page.sections)
    .flatMap((section) => (section.date ? [{ section, date: section.date }] : []))
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

  return ({ since = '', words: wanted = '', limit } = {}) => {
    const stems = stemsOf(wanted);
    const entries = dated
      .filter(({ date }) => date >= since)
      .map(({ section, date }): ChangelogEntry => {
        // The first paragraph of an entry is its day.
        const changes = index.blocks(section).slice(1).map(blockText);
        const title = section.headings.at(-1) ?? '';
        return { title, date, changes, ...(section.url ? { url: section.url } : {}) };
      })
      .filter(({ title, changes }) => {
        const held = new Set(stemsOf([title, ...changes].join(' ')));
        return stems.every((one) => held.has(one));
      });
    return limit === undefined ? entries : entries.slice(0, Math.max(0, limit));
  };
}

function stemsOf(text: string): string[] {
  return words(text).map(({ text: word }) => stem(word));
}
