import type { KnownBlock, RichTextElement, RichTextSection, TableBlock } from '@slack/types';
import { sectionOf } from './prose.ts';

/** Blocks that not every place in Slack takes: younger than the others, or only for messages that are posted. */
const YOUNG = new Set<string>(['table', 'context_actions']);

/** Whether some blocks may be refused where older ones are taken. */
export function hasYoungBlocks(blocks: readonly KnownBlock[] = []): boolean {
  return blocks.some(({ type }) => YOUNG.has(type));
}

/** The same in blocks that Slack takes everywhere: a table as a list of its rows, and nothing to vote with. */
export function plainBlocks(blocks: readonly KnownBlock[]): KnownBlock[] {
  return blocks.flatMap((block): KnownBlock[] => {
    if (block.type === 'table') return [tableAsList(block)];
    return block.type === 'context_actions' ? [] : [block];
  });
}

function tableAsList({ rows }: TableBlock): KnownBlock {
  const elements = rows.map((row): RichTextSection => {
    const cells = row.map(cellElements).filter((cell) => cell.length > 0);
    return sectionOf(
      ...cells.flatMap((cell, i) => (i > 0 ? [{ type: 'text', text: ' · ' } as const, ...cell] : cell)),
    );
  });
  return { type: 'rich_text', elements: [{ type: 'rich_text_list', style: 'bullet', indent: 0, elements }] };
}

function cellElements(cell: TableBlock['rows'][number][number]): RichTextElement[] {
  if (cell.type === 'raw_text') return cell.text.trim() ? [{ type: 'text', text: cell.text }] : [];
  if (cell.type !== 'rich_text') return [];
  return cell.elements.flatMap((element) => (element.type === 'rich_text_section' ? element.elements : []));
}
