import type { RichTextBlock, TableBlock } from '@slack/types';
import type { Block } from '../../types.ts';
import { type BasicBlock, basicBlocks } from './basic-blocks.ts';
import { cutBlocks } from './cut-blocks.ts';
import { LIMITS } from './limits.ts';
import { richText } from './rich-text.ts';
import { tableBlock } from './table-block.ts';

/** The verbatim part of a reply, in at most so many characters and tables; `cut` when that was not room enough. */
export function bodyBlocks(
  blocks: readonly Block[],
  room: number,
  tables: number = LIMITS.tables,
): { blocks: (RichTextBlock | TableBlock)[]; cut: boolean } {
  const fitting = cutBlocks(basicBlocks(blocks, tables), room);
  return { blocks: aroundTables(fitting.blocks), cut: fitting.cut };
}

/** The same for a modal or the App Home, which take no tables: they are said as lists. */
export function viewBodyBlocks(
  blocks: readonly Block[],
  room: number,
): { blocks: RichTextBlock[]; cut: boolean } {
  const fitting = cutBlocks(basicBlocks(blocks, 0), room);
  return { blocks: richTextBlock(fitting.blocks), cut: fitting.cut };
}

/** A table is a block of its own in a message: the text before and after it are two rich text blocks. */
function aroundTables(blocks: readonly BasicBlock[]): (RichTextBlock | TableBlock)[] {
  const at = blocks.findIndex((block) => block.kind === 'table');
  const table = blocks[at];
  if (table?.kind !== 'table') return richTextBlock(blocks);
  return [...richTextBlock(blocks.slice(0, at)), tableBlock(table), ...aroundTables(blocks.slice(at + 1))];
}

/** Blocks, no table among them, as the one block of Slack's; none where they say nothing. */
export function richTextBlock(blocks: readonly BasicBlock[]): RichTextBlock[] {
  const elements = richText(blocks);
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}
