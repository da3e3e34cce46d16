import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/answer/evidence.ts';
import { fitBlock } from '../../src/answer/fit-block.ts';
import { pickExcerpt } from '../../src/answer/pick-excerpt.ts';
import { blockText, spansText } from '../../src/blocks.ts';
import { type BasicBlock, basicBlocks } from '../../src/render/blocks/basic-blocks.ts';
import { blockSize, cutBlocks } from '../../src/render/blocks/cut-blocks.ts';
import type { Block } from '../../src/types.ts';
import { anyBlocks } from '../support/any-blocks.ts';

const about = (word: string): Evidence => ({
  terms: (text) => (text.includes(word) ? 1 : 0),
  worth: (terms) => terms,
  bonus: () => 0,
});

/** Sentences, each with a number of its own, so that a piece of one or another order would show. */
const sentences = fc
  .array(fc.constantFrom('lamp', 'a shade of paper', 'größe 日本語', 'see v1.2.3 there', '(low) 🔦'), {
    minLength: 1,
    maxLength: 60,
    size: 'max',
  })
  .map((words) => words.map((said, i) => `${i} is ${said} at ${i}. `));
const room = fc.integer({ min: 1, max: 1_500 });
const wanted = fc.nat({ max: 60 }).map((i) => about(`${i} is`));

/** Some of them, one after the other, with nothing between. */
function expectNeighbours(kept: readonly string[], all: readonly string[]): void {
  const start = all.indexOf(kept[0] ?? '');
  expect(kept.length).toBeGreaterThan(0);
  expect(kept).toEqual(all.slice(start, start + kept.length));
}

/** The sentences of a text, by the numbers that they begin with. */
const split = (text: string) => text.split(/(?<=\.) (?=\d+ is )/);
const trimmed = (texts: readonly string[]) => texts.map((text) => text.trim());
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const cut = (block: Block, length: number, evidence: Evidence) =>
  fitBlock(block, length, evidence).filter(({ kind }) => kind !== 'gap');

describe('whatever is cut', () => {
  test('of a paragraph, whole neighbouring sentences are left', () => {
    fc.assert(
      fc.property(sentences, room, wanted, (all, length, evidence) => {
        const [block] = cut(paragraph(all.join('')), length, evidence);
        expectNeighbours(split(block?.kind === 'paragraph' ? spansText(block.spans) : ''), trimmed(all));
      }),
    );
  });

  test('of a list and of a table, whole neighbouring items and rows are left', () => {
    fc.assert(
      fc.property(sentences, room, wanted, (all, length, evidence) => {
        const items = all.map((text) => [paragraph(text)]);
        const [list] = cut({ kind: 'list', ordered: true, start: 1, items }, length, evidence);
        if (list?.kind !== 'list') expect.fail('no list');
        expectNeighbours(
          list.items.flatMap((item) => item.map(blockText)),
          all,
        );
        expect(list.items[0]).toBe(items[list.start - 1]);

        const rows = all.map((text) => [[{ text }]]);
        const [table] = cut({ kind: 'table', header: [[{ text: 'What' }]], rows }, length, evidence);
        if (table?.kind !== 'table') expect.fail('no table');
        expectNeighbours(
          table.rows.flatMap((row) => row.map(spansText)),
          all,
        );
      }),
    );
  });

  test('an excerpt of a section of paragraphs is whole sentences of it, in their order', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 1, max: 20 }), wanted, (all, each, evidence) => {
        const blocks = all.flatMap((_, i) => (i % each ? [] : [paragraph(all.slice(i, i + each).join(''))]));
        const { blocks: picked } = pickExcerpt(blocks, evidence);
        const texts = picked.filter(({ kind }) => kind !== 'gap').map(blockText);
        expectNeighbours(
          texts.flatMap(split).map((text) => text.trim()),
          trimmed(all),
        );
      }),
    );
  });

  test('what Slack has no room for is left out from the end, and the rest is no longer than the room', () => {
    fc.assert(
      fc.property(anyBlocks, fc.nat({ max: 12_000 }), (blocks, length) => {
        // Of a table only so many rows are taken, wherever it stands.
        const whole = basicBlocks(blocks, 0);
        const kept = cutBlocks(whole, length);
        expect(kept.blocks.reduce((sum, block) => sum + blockSize(block), 0)).toBeLessThanOrEqual(length);
        const text = textOf(kept.blocks).replace(/…$/, '');
        expect(textOf(whole).startsWith(text)).toBe(true);
        if (!kept.cut) expect(kept.blocks).toEqual(whole);
      }),
    );
  });

  test('what Slack has room for in part ends behind a sentence', () => {
    fc.assert(
      fc.property(sentences, fc.integer({ min: 60, max: 1_500 }), (all, length) => {
        const block: BasicBlock = { kind: 'paragraph', spans: [{ text: all.join('') }] };
        expectNeighbours(trimmed(split(textOf(cutBlocks([block], length).blocks))), trimmed(all));
      }),
    );
  });
});

/** Every letter that some blocks show, in reading order. */
function textOf(blocks: readonly BasicBlock[]): string {
  return blocks.map(oneText).join('');
}

function oneText(block: BasicBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return spansText(block.spans);
    case 'code':
      return block.text;
    case 'list':
      return block.items.map(textOf).join('');
    case 'quote':
      return textOf(block.blocks);
    case 'table':
      return [block.header, ...block.rows].flat().map(spansText).join('');
  }
}
