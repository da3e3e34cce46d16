import type { BasicBlock } from './basic-blocks.ts';
import { cutAtSentence, cutAtWord, spansSize } from './cut-spans.ts';
import { LIMITS } from './limits.ts';

/** What fits into so many characters: whole blocks, then whole items, rows or sentences of the next one. */
export function cutBlocks(
  blocks: readonly BasicBlock[],
  room: number,
): { blocks: BasicBlock[]; cut: boolean } {
  const kept: BasicBlock[] = [];
  let left = room;
  let cut = false;
  for (const block of blocks) {
    const whole = withinTableRows(block);
    const size = blockSize(whole);
    if (size > left) {
      const part = cutBlock(whole, left, kept.every(isLabel));
      return { blocks: part ? [...kept, part] : withoutDanglingLabel(kept), cut: true };
    }
    kept.push(whole);
    left -= size;
    cut ||= whole !== block;
  }
  return { blocks: kept, cut };
}

type Cutters = {
  [K in BasicBlock['kind']]: (
    block: Extract<BasicBlock, { kind: K }>,
    room: number,
    /** Nothing stands before it: better a piece of it than an empty reply. */
    first: boolean,
  ) => BasicBlock | undefined;
};

const cutters: Cutters = {
  paragraph: (block, room, first) => {
    const whole = cutAtSentence(block.spans, room - SEPARATOR);
    const spans = whole.length > 0 || !first ? whole : cutAtWord(block.spans, room - SEPARATOR);
    return spans.length > 0 ? { ...block, spans } : undefined;
  },
  code: (block, room, first) => {
    const text = first ? linesWithin(block.text, room - SEPARATOR) : '';
    return text ? { ...block, text } : undefined;
  },
  list: (block, room, first) => {
    const items = itemsWithin(block.items, itemSize, room - SEPARATOR);
    if (items.length > 0) return { ...block, items };
    const [item = []] = block.items;
    const part = first ? cutBlocks(item, room - ITEM - SEPARATOR).blocks : [];
    return part.length > 0 ? { ...block, items: [part] } : undefined;
  },
  quote: (block, room, first) => {
    const part = cutBlocks(block.blocks, room - SEPARATOR);
    const worthIt = first || part.blocks.length > 1;
    return worthIt && part.blocks.length > 0 ? { ...block, blocks: part.blocks } : undefined;
  },
  table: (block, room) => {
    const width = widthOf(block);
    const rows = itemsWithin(block.rows, (row) => rowSize(row, width), room - rowSize(block.header, width));
    const kept = { ...block, rows };
    // Rows without cells are no table, and Slack takes none.
    return rows.length > 0 && widthOf(kept) > 0 ? kept : undefined;
  },
};

function cutBlock(block: BasicBlock, room: number, first: boolean): BasicBlock | undefined {
  const cutter = cutters[block.kind] as (
    block: BasicBlock,
    room: number,
    first: boolean,
  ) => BasicBlock | undefined;
  return room > 0 ? cutter(block, room, first) : undefined;
}

/** A table with no more rows than Slack takes, the header's among them; any other block as it is. */
function withinTableRows(block: BasicBlock): BasicBlock {
  if (block.kind !== 'table' || block.rows.length < LIMITS.tableRows) return block;
  return { ...block, rows: block.rows.slice(0, LIMITS.tableRows - 1) };
}

/** What stands between two blocks, and what marks an item of a list in a quote. */
const SEPARATOR = 2;
const ITEM = 8;

const sizes: { [K in BasicBlock['kind']]: (block: Extract<BasicBlock, { kind: K }>) => number } = {
  paragraph: (block) => spansSize(block.spans) + SEPARATOR,
  code: (block) => block.text.length + SEPARATOR,
  list: (block) => block.items.reduce((sum, item) => sum + itemSize(item), SEPARATOR),
  quote: (block) => blocksSize(block.blocks) + SEPARATOR,
  table: (block) => {
    const width = widthOf(block);
    return [block.header, ...block.rows].reduce((sum, row) => sum + rowSize(row, width), 0);
  },
};

/** The characters that a block costs. */
export function blockSize(block: BasicBlock): number {
  return (sizes[block.kind] as (block: BasicBlock) => number)(block);
}

function blocksSize(blocks: readonly BasicBlock[]): number {
  return blocks.reduce((sum, block) => sum + blockSize(block), 0);
}

/** The characters that an item of a list costs. */
export function itemSize(item: readonly BasicBlock[]): number {
  return blocksSize(item) + ITEM;
}

type Table = Extract<BasicBlock, { kind: 'table' }>;

function widthOf(table: Table): number {
  return Math.max(table.header.length, ...table.rows.map((row) => row.length));
}

/** Rows are filled up to the width of the widest with cells of one character. */
function rowSize(row: Table['header'], width: number): number {
  return row.reduce((sum, cell) => sum + spansSize(cell), width);
}

function itemsWithin<T>(items: readonly T[], sizeOf: (item: T) => number, room: number): T[] {
  let left = room;
  const end = items.findIndex((item) => {
    left -= sizeOf(item);
    return left < 0;
  });
  return items.slice(0, end === -1 ? items.length : end);
}

function linesWithin(text: string, room: number): string {
  const border = text.lastIndexOf('\n', room);
  return text.slice(0, border > 0 ? border : Math.max(room, 0)).replace(/[\uD800-\uDBFF]$/, '');
}

/** A title whose text was left out says nothing. */
function withoutDanglingLabel(blocks: BasicBlock[]): BasicBlock[] {
  const last = blocks.at(-1);
  return last && isLabel(last) && blocks.length > 1 ? blocks.slice(0, -1) : blocks;
}

function isLabel(block: BasicBlock): boolean {
  return block.kind === 'paragraph' && block.spans.every((span) => span.bold);
}
