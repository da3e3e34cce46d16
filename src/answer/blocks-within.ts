import type { PageEntry, SectionEntry } from '../search/index-format.ts';
import type { SearchIndex } from '../search/load-index.ts';
import type { Block } from '../types.ts';

/** A section's text and, each under its heading, the sections below it; for a page's head, the whole page. */
export function blocksWithin(index: SearchIndex, page: PageEntry, section: SectionEntry): Block[] {
  const parts =
    section === page.sections[0]
      ? page.sections
      : page.sections.filter(({ id }) => id === section.id || id.startsWith(`${section.id}/`));
  return parts.flatMap((part) => [...heading(part, section), ...index.blocks(part)]);
}

function heading(part: SectionEntry, top: SectionEntry): Block[] {
  const text = part.headings.at(-1);
  if (part === top || !text) return [];
  return [{ kind: 'heading', depth: part.headings.length + 1, spans: [{ text }] }];
}
