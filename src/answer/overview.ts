import { blockText } from '../blocks.ts';
import type { PageEntry, SectionEntry } from '../search/index-format.ts';
import type { SearchIndex } from '../search/load-index.ts';
import type { Block, Span } from '../types.ts';
import type { Evidence } from './evidence.ts';
import { fitBlock } from './fit-block.ts';
import { isFiller, leadsOn } from './pick-excerpt.ts';

/** Characters of what a page says first, and most parts of it that are listed. */
const FIRST = 420;
const MOST_PARTS = 12;

/**
 * A page as a whole, in its own words: its description, what it says first, and its parts or steps as links. Undefined
 * for a page without parts, which is shown like any section.
 */
export function overviewOf(index: SearchIndex, page: PageEntry): Block[] | undefined {
  const parts = partsOf(page.sections);
  if (parts.length < 2) return undefined;
  const described = page.description ? [paragraph([{ text: page.description }])] : [];
  const items = parts.slice(0, MOST_PARTS).map(({ headings, url }): Block[] => {
    const text = headings.at(-1) ?? '';
    return [paragraph([{ text, ...(url ? { url } : {}) }])];
  });
  const first = saysFirst(index, page).filter((block) => !isSaid(blockText(block), page.description));
  return [...described, ...first, { kind: 'list', ordered: false, start: 1, items }];
}

/** The parts of a page under one heading each: its h2 sections, or the h3 sections of the only one. */
function partsOf(sections: readonly SectionEntry[]): SectionEntry[] {
  const top = sections.filter(({ headings }) => headings.length === 1);
  const below = sections.filter(({ headings }) => headings.length === 2);
  const parts = top.length > 1 ? top : below;
  return parts.filter(({ headings }) => !GENERIC.test(headings.at(-1) ?? ''));
}

/** What every guide has, and says nothing about this one. */
const GENERIC = /^(?:introduction|overview|conclusion|wrapping up|next steps?)$/i;

/** The first paragraphs of a page that say something of their own. */
function saysFirst(index: SearchIndex, page: PageEntry): Block[] {
  const kept: Block[] = [];
  let room = FIRST;
  for (const section of page.sections.slice(0, 3)) {
    for (const block of index.blocks(section)) {
      if (block.kind !== 'paragraph' || isFiller(block)) continue;
      const length = blockText(block).length;
      if (leadsOn(block) || length === 0) continue;
      if (length > room) return kept.length > 0 ? kept : fitBlock(block, FIRST, NO_WORDS).slice(0, 1);
      kept.push(block);
      room -= length;
    }
    if (kept.length > 0) return kept;
  }
  return kept;
}

/** Who asks for the page as a whole asks for no word of it. */
const NO_WORDS: Evidence = { terms: () => 0, worth: () => 0, bonus: () => 0 };

function isSaid(text: string, description: string): boolean {
  return text === description || (description.length > 40 && text.startsWith(description));
}

function paragraph(spans: Span[]): Block {
  return { kind: 'paragraph', spans };
}
