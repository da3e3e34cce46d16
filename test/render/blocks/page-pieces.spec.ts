import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BasicBlock, basicBlocks } from '../../../src/render/blocks/basic-blocks.ts';
import { blockSize } from '../../../src/render/blocks/cut-blocks.ts';
import { SIZES } from '../../../src/render/blocks/limits.ts';
import { pagePieces, windowFrom } from '../../../src/render/blocks/page-pieces.ts';
import { splitBlock } from '../../../src/render/blocks/split-block.ts';
import type { Block, SectionRef } from '../../../src/types.ts';
import { anyBlocks } from '../../support/any-blocks.ts';

const heading = (text: string, depth = 2): Block => ({ kind: 'heading', depth, spans: [{ text }] });
const words = (length: number): Block => ({
  kind: 'paragraph',
  spans: [{ text: 'Five. '.repeat(length / 6) }],
});
const section = (...headings: string[]): SectionRef => ({ id: headings.join('/'), headings });

/** All texts of some blocks, in their order, without the white space between them. */
function textOf(blocks: readonly BasicBlock[]): string {
  const texts: string[] = [];
  JSON.stringify(blocks, (key, value) => {
    if (key === 'text') texts.push(value);
    return value;
  });
  return texts.join('').replace(/\s+/g, '');
}

describe('a page in pieces', () => {
  test('loses nothing, whatever the page', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (before, after) => {
        const blocks = [...before, heading('Okta'), ...after];
        const pieces = pagePieces({ blocks, outline: [section('Okta')] });
        expect(textOf(pieces.flatMap((piece) => piece.blocks))).toBe(textOf(basicBlocks(blocks, 0)));
        expect(pieces.filter(({ opens, section: own }) => opens && own)).toHaveLength(1);
      }),
    );
  });

  test('begins one at each heading of the outline, in their order, and at no other', () => {
    const blocks = [
      words(60),
      heading('Okta'),
      words(60),
      heading('Setup', 3),
      heading('Not in the outline', 4),
      heading('Setup', 2),
      words(60),
    ];
    const outline = [section('Okta'), section('Okta', 'Setup'), section('Setup')];
    const pieces = pagePieces({ blocks, outline });
    expect(pieces.map(({ section: own }) => own?.id)).toEqual([undefined, 'Okta', 'Okta/Setup', 'Setup']);
  });

  test('goes on where a section is too long, between two sentences', () => {
    const pieces = pagePieces({ blocks: [heading('Long'), words(12_000)], outline: [section('Long')] });
    expect(pieces.map(({ opens }) => opens)).toEqual([true, false, false]);
    for (const { blocks } of pieces) {
      expect(blocks.reduce((sum, block) => sum + blockSize(block), 0)).toBeLessThanOrEqual(SIZES.partChars);
      expect(textOf(blocks)).toMatch(/\.$/);
    }
  });

  test('is one empty page where there is nothing', () => {
    expect(pagePieces({ blocks: [], outline: [] })).toEqual([]);
    expect(windowFrom([], 3)).toEqual({ pieces: [], from: 0, before: undefined, behind: undefined });
  });
});

describe('what is read at a time', () => {
  const pieces = pagePieces({
    blocks: [1, 2, 3, 4, 5, 6].flatMap((i) => [heading(`H${i}`), words(i === 4 ? 4_800 : 2_400)]),
    outline: [1, 2, 3, 4, 5, 6].map((i) => section(`H${i}`)),
  });

  test('are as many sections as fit, and the next begin where these end', () => {
    expect(windowFrom(pieces, 0)).toMatchObject({ from: 0, before: undefined, behind: 2 });
    expect(windowFrom(pieces, 2)).toMatchObject({ from: 2, before: 0, behind: 3 });
    expect(windowFrom(pieces, 3)).toMatchObject({ from: 3, before: 1, behind: 4 });
    expect(windowFrom(pieces, 4)).toMatchObject({ from: 4, before: 3, behind: undefined });
  });

  test.each([-1, 99, Number.MAX_SAFE_INTEGER])('is a part of the page even from %i', (from) => {
    expect(windowFrom(pieces, from).pieces.length).toBeGreaterThan(0);
  });
});

test('a long list is taken apart between its items, and its numbers run on', () => {
  const items = Array.from({ length: 40 }, (_, i): BasicBlock[] => [
    { kind: 'paragraph', spans: [{ text: `Item ${i}. ${'Word '.repeat(30)}` }] },
  ]);
  const parts = splitBlock({ kind: 'list', ordered: true, start: 1, items }, 2_000);
  expect(parts.length).toBeGreaterThan(3);
  let next = 1;
  for (const part of parts) {
    if (part.kind !== 'list') throw new Error(part.kind);
    expect(part.start).toBe(next);
    next += part.items.length;
  }
  expect(next).toBe(41);
});
