import { spansText } from '../../blocks.ts';
import type { Block, Reading, SectionRef } from '../../types.ts';
import { type BasicBlock, basicBlocks } from './basic-blocks.ts';
import { blockSize } from './cut-blocks.ts';
import { SIZES } from './limits.ts';
import { packed, splitBlock } from './split-block.ts';

/** A section of a page, or a part of one that is too long to be read at once. */
export interface Piece {
  blocks: BasicBlock[];
  /** Undefined for what stands before the first heading. */
  section: SectionRef | undefined;
  /** The section begins here. */
  opens: boolean;
}

/** Pieces next to each other that are read at a time, and where the ones before and behind them begin. */
export interface Window {
  pieces: Piece[];
  from: number;
  before: number | undefined;
  behind: number | undefined;
}

/** A page in pieces, section by section, nothing left out. */
export function pagePieces({ blocks, outline }: Pick<Reading, 'blocks' | 'outline'>): Piece[] {
  return bySection(blocks, outline).flatMap(({ section, blocks: own }) => {
    const small = basicBlocks(own, 0).flatMap((block) => splitBlock(block, SIZES.partChars));
    return packed(small, blockSize, SIZES.partChars).map((some, i) => ({
      blocks: some,
      section,
      opens: i === 0,
    }));
  });
}

/** As many pieces as are read at a time, from one of them on. */
export function windowFrom(pieces: readonly Piece[], from: number): Window {
  const start = Math.min(Math.max(from, 0), Math.max(pieces.length - 1, 0));
  const end = start + fitting(pieces.slice(start));
  const before = start - fitting(pieces.slice(0, start).reverse());
  return {
    pieces: pieces.slice(start, end),
    from: start,
    before: start > 0 ? before : undefined,
    behind: end < pieces.length ? end : undefined,
  };
}

/** How many of these are read at a time; a long one alone. */
function fitting(pieces: readonly Piece[]): number {
  const [first = []] = packed(
    pieces,
    ({ blocks }) => blocks.reduce((sum, block) => sum + blockSize(block), 0),
    SIZES.partChars,
  );
  return first.length;
}

/** The headings of the outline stand in the page in the same order, at the depth that their path says. */
function bySection(blocks: readonly Block[], outline: readonly SectionRef[]) {
  const groups: { section: SectionRef | undefined; blocks: Block[] }[] = [{ section: undefined, blocks: [] }];
  let next = 0;
  for (const block of blocks) {
    const section = outline[next];
    if (section && opens(block, section)) {
      groups.push({ section, blocks: [] });
      next += 1;
    }
    groups.at(-1)?.blocks.push(block);
  }
  return groups;
}

function opens(block: Block, { headings }: SectionRef): boolean {
  if (block.kind !== 'heading' || block.depth !== headings.length + 1) return false;
  return spansText(block.spans) === headings.at(-1);
}
