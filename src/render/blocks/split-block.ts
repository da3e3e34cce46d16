import type { BasicBlock } from './basic-blocks.ts';
import { blockSize, itemSize } from './cut-blocks.ts';
import { cutAtSentence, dropChars } from './cut-spans.ts';

/**
 * A block as blocks of at most so many characters each, nothing left out: taken apart between items, lines and
 * sentences. What has no such border stays whole.
 */
export function splitBlock(block: BasicBlock, room: number): BasicBlock[] {
  if (blockSize(block) <= room) return [block];
  return (splitters[block.kind] as (block: BasicBlock, room: number) => BasicBlock[])(block, room);
}

/** Things in groups of neighbours, each as large as fits, and none empty. */
export function packed<T>(items: readonly T[], sizeOf: (item: T) => number, room: number): T[][] {
  const groups: T[][] = [];
  let left = 0;
  for (const item of items) {
    left -= sizeOf(item);
    const last = groups.at(-1);
    if (last && left >= 0) last.push(item);
    else {
      groups.push([item]);
      left = room - sizeOf(item);
    }
  }
  return groups;
}

type Splitters = {
  [K in BasicBlock['kind']]: (block: Extract<BasicBlock, { kind: K }>, room: number) => BasicBlock[];
};

/** What a block costs beside what is in it. */
const FRAME = 16;

const splitters: Splitters = {
  table: (block) => [block],
  code: (block, room) => {
    const lines = packed(block.text.split('\n'), (line) => line.length + 1, room - FRAME);
    return lines.map((some) => ({ ...block, text: some.join('\n') }));
  },
  paragraph: (block, room) => {
    const first = cutAtSentence(block.spans, room - FRAME);
    const rest = dropChars(
      block.spans,
      first.reduce((sum, { text }) => sum + text.length, 0),
    );
    if (first.length === 0 || rest.length === 0) return [block];
    return [{ ...block, spans: first }, ...splitBlock({ ...block, spans: rest }, room)];
  },
  quote: (block, room) => {
    const parts = splitAll(block.blocks, room - FRAME);
    return parts.map((blocks) => ({ ...block, blocks }));
  },
  list: (block, room) => {
    let start = block.start;
    return packed(block.items, itemSize, room - FRAME).flatMap((items): BasicBlock[] => {
      const [item = []] = items;
      // An item that is too long alone goes on below its list, without a mark of its own.
      const [first = [], ...rest] = items.length > 1 ? [] : splitAll(item, room - 2 * FRAME);
      const list = { ...block, start, items: items.length > 1 ? items : [first] };
      start += items.length;
      return [list, ...rest.flat()];
    });
  },
};

function splitAll(blocks: readonly BasicBlock[], room: number): BasicBlock[][] {
  return packed(
    blocks.flatMap((block) => splitBlock(block, room)),
    blockSize,
    room,
  );
}
