import type { AnyBlock } from '@slack/types';
import type { Around } from './around.ts';
import { DrawnBlocks } from './drawn-blocks.tsx';
import { ownBlock } from './own-blocks.tsx';
import { verbatim } from './verbatim.ts';

/**
 * Blocks in their order. `slack-blocks-to-jsx` draws them, but not those that somebody interacts with, for it
 * tells nobody of a click, nor plain text, which it reads as markup: those are drawn here.
 */
export function BlockList({ blocks, ...around }: Around & { blocks: readonly AnyBlock[] }) {
  return (
    <>
      {groups(blocks).map((group, i) => {
        const [first] = group;
        const Own = first && ownBlock(first);
        const key = first?.block_id ?? String(i);
        return Own ? (
          <Own key={key} block={first} around={around} />
        ) : (
          <DrawnBlocks key={key} blocks={group.map(verbatim)} />
        );
      })}
    </>
  );
}

/** Blocks that the library draws stay together, so that it sees as few messages as possible. */
function groups(blocks: readonly AnyBlock[]): AnyBlock[][] {
  const all: AnyBlock[][] = [];
  let open: AnyBlock[] | undefined;
  for (const block of blocks) {
    const own = ownBlock(block) !== undefined;
    if (open && !own) open.push(block);
    else {
      const group = [block];
      all.push(group);
      open = own ? undefined : group;
    }
  }
  return all;
}
