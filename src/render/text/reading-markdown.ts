import { spansText } from '../../blocks.ts';
import type { Block, Reading } from '../../types.ts';
import { packed } from '../blocks/split-block.ts';
import { blockToMarkdown, escapeMarkdown, markdownOrigins, markdownTitle } from './markdown-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** Characters of a part of a page: about what is read at once. */
const PART = 12_000;

/** A page or section as Markdown, whole. */
export function readingToMarkdown(reading: Reading): string {
  return joinParts(readingParts(reading));
}

/** The same in parts, cut between sections, and in a section that is longer, between its blocks. */
export function readingParts(reading: Reading): string[] {
  const { page, section, blocks } = withCleanTexts(reading);
  const said = section.headings.length === 0 ? escapeMarkdown(page.description) : '';
  const head = [...markdownTitle({ page, section }, 1), said, markdownOrigins([page])];
  const pieces = bySection(blocks).flatMap((own) => packed(own, ({ length }) => length, PART));
  return packed([head, ...pieces].map(joinParts), ({ length }) => length, PART).map(joinParts);
}

/** The blocks of each section as Markdown, its heading first. */
function bySection(blocks: readonly Block[]): string[][] {
  const sections: string[][] = [];
  for (const block of blocks) {
    const text = block.kind === 'heading' ? heading(block) : blockToMarkdown(block);
    const last = sections.at(-1);
    if (last && block.kind !== 'heading') last.push(text);
    else sections.push([text]);
  }
  return sections;
}

function heading({ depth, spans }: Extract<Block, { kind: 'heading' }>): string {
  return `${'#'.repeat(depth)} ${escapeMarkdown(spansText(spans))}`;
}
