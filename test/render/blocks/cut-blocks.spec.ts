import { describe, expect, test } from 'vitest';
import type { BasicBlock } from '../../../src/render/blocks/basic-blocks.ts';
import { cutBlocks } from '../../../src/render/blocks/cut-blocks.ts';
import { cutAtSentence, cutAtWord } from '../../../src/render/blocks/cut-spans.ts';

const paragraph = (text: string): BasicBlock => ({ kind: 'paragraph', spans: [{ text }] });

describe('cutBlocks', () => {
  test('leaves what fits as it is', () => {
    const blocks = [paragraph('One.'), paragraph('Two.')];
    expect(cutBlocks(blocks, 100)).toEqual({ blocks, cut: false });
  });

  test('drops whole blocks, and the next one after its last whole sentence', () => {
    const blocks = [
      paragraph('One.'),
      paragraph('Two is here. Three is longer than that.'),
      paragraph('Four.'),
    ];
    expect(cutBlocks(blocks, 30)).toEqual({
      blocks: [paragraph('One.'), paragraph('Two is here.')],
      cut: true,
    });
  });

  test('keeps whole items of a list', () => {
    const list: BasicBlock = {
      kind: 'list',
      ordered: false,
      start: 1,
      items: [[paragraph('first item')], [paragraph('second item')], [paragraph('third item')]],
    };
    const { blocks } = cutBlocks([list], 50);
    expect(blocks).toEqual([{ ...list, items: list.items.slice(0, 2) }]);
  });

  test('keeps a code block whole or leaves it out, unless nothing else is there', () => {
    const code: BasicBlock = { kind: 'code', text: 'line 1\nline 2\nline 3' };
    expect(cutBlocks([paragraph('Said.'), code], 25)).toEqual({ blocks: [paragraph('Said.')], cut: true });
    expect(cutBlocks([code], 18)).toEqual({ blocks: [{ ...code, text: 'line 1\nline 2' }], cut: true });
  });

  test('makes no table of rows without cells', () => {
    const cell = [{ text: 'a cell that is longer than the room' }];
    const table: BasicBlock = { kind: 'table', header: [], rows: [[], [cell]] };
    expect(cutBlocks([table], 20)).toEqual({ blocks: [], cut: true });
  });

  test('makes nothing of no room', () => {
    expect(cutBlocks([paragraph('One.')], -5)).toEqual({ blocks: [], cut: true });
  });
});

describe('cutting spans', () => {
  test('keeps the looks of what remains', () => {
    const spans = [{ text: 'See ' }, { text: 'this. And', bold: true } as const, { text: ' that.' }];
    expect(cutAtSentence(spans, 12)).toEqual([{ text: 'See ' }, { text: 'this.', bold: true }]);
  });

  test('does not take an abbreviation or a version for the end of a sentence', () => {
    expect(cutAtSentence([{ text: 'Use it. Set e.g. v1.2 of the SDK here' }], 30)).toEqual([
      { text: 'Use it.' },
    ]);
  });

  test('counts the address of a link', () => {
    expect(cutAtSentence([{ text: 'One. Two.', url: 'https://workos.com' }], 24)).toEqual([
      { text: 'One.', url: 'https://workos.com' },
    ]);
  });

  test('falls back to the border of a word, with an ellipsis', () => {
    expect(cutAtWord([{ text: 'many words without an end' }], 12)).toEqual([
      { text: 'many words' },
      { text: '…' },
    ]);
  });
});
