import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/answer/evidence.ts';
import { fitBlock, splitSentences } from '../../src/answer/fit-block.ts';
import { blockText, spansText } from '../../src/blocks.ts';
import type { Block, Span } from '../../src/types.ts';
import { anyBlocks } from '../support/any-blocks.ts';
import { leavesOf } from '../support/leaves.ts';
import { expectCutOf } from '../support/verbatim.ts';

/** Holds for each block of any section. */
const always = (holds: (block: Block) => void) =>
  fc.assert(fc.property(anyBlocks, (blocks) => blocks.forEach(holds)));
const about = (word: string): Evidence => ({
  terms: (text) => (text.includes(word) ? 1 : 0),
  worth: (terms) => terms,
  bonus: () => 0,
});
/** The block itself, without the gaps beside it. */
const cutBlock = (block: Block, length: number, evidence: Evidence): Block =>
  fitBlock(block, length, evidence).find(({ kind }) => kind !== 'gap') as Block;
const sentences = (...spans: Span[]) => splitSentences(spans).map(spansText);

describe('splitSentences', () => {
  test('a paragraph is cut behind its sentences', () => {
    expect(sentences({ text: 'Press the switch. Wait! Is there light? Good.' })).toEqual([
      'Press the switch. ',
      'Wait! ',
      'Is there light? ',
      'Good.',
    ]);
  });

  test.each([
    'Use paper, e.g. Japanese paper.',
    'Turn it, i.e. Left.',
    'Tin etc. Are fine.',
    'See No. 5 for it.',
  ])('%s is one sentence', (text) => {
    expect(sentences({ text })).toEqual([text]);
  });

  test('version numbers, paths and ellipses inside a sentence are no ends', () => {
    expect(sentences({ text: 'Version 1.2.3 of next.js reads ./a.b and /c.d.' })).toHaveLength(1);
  });

  test('code and links are never cut', () => {
    const code: Span = { text: 'First. Second. Third.', code: true };
    const link: Span = { text: 'One. Two.', url: 'https://x.example.com' };
    const parts = splitSentences([{ text: 'See ' }, code, { text: ' or ' }, link, { text: '. End.' }]);
    expect(parts.flat()).toContainEqual(code);
    expect(parts.flat()).toContainEqual(link);
  });

  test('put together again, the sentences are the paragraph, look by look', () => {
    always((block) => {
      if (block.kind !== 'paragraph') return;
      const parts = splitSentences(block.spans);
      expect(
        parts
          .flat()
          .map(({ text }) => text)
          .join(''),
      ).toBe(spansText(block.spans));
      const code = (spans: readonly Span[]) => spans.filter((span) => span.code || span.url);
      expect(code(parts.flat())).toEqual(code(block.spans));
    });
  });

  test('nothing has no sentences', () => {
    expect(splitSentences([])).toEqual([]);
    expect(splitSentences([{ text: '' }])).toEqual([]);
  });
});

describe('fitBlock', () => {
  test('of a long paragraph, the sentences around the best one are kept', () => {
    const filler = 'Nothing of interest stands here at all. '.repeat(20);
    const block: Block = { kind: 'paragraph', spans: [{ text: `${filler}The needle is here. ${filler}` }] };
    const text = blockText(cutBlock(block, 100, about('needle')));
    expect(text).toMatch(/^The needle is here\./);
    expect(text.length).toBeLessThanOrEqual(100);
  });

  test('of an ordered list, the items kept have their own numbers', () => {
    const items = Array.from({ length: 40 }, (_, i): Block[] => [
      { kind: 'paragraph', spans: [{ text: `Step ${i + 3} is to wait` }] },
    ]);
    const block: Block = { kind: 'list', ordered: true, start: 3, items };
    const fitted = cutBlock(block, 60, about('Step 20 '));
    expect(fitted).toMatchObject({ start: 20 });
    expect(blockText(fitted)).toMatch(/^Step 20 /);
  });

  test('of a table, whole rows are kept, and always the header', () => {
    const rows = Array.from({ length: 50 }, (_, i): Span[][] => [
      [{ text: `name${i}` }],
      [{ text: 'what it is' }],
    ]);
    const block: Block = { kind: 'table', header: [[{ text: 'Name' }], [{ text: 'Meaning' }]], rows };
    const fitted = cutBlock(block, 100, about('name30'));
    expect(fitted).toMatchObject({ header: block.header });
    expect(fitted.kind === 'table' && fitted.rows.every((row) => rows.includes(row))).toBe(true);
    expect(blockText(fitted)).toContain('name30');
  });

  test('a block that fits is as it was', () => {
    always((block) => {
      if (block.kind === 'paragraph' || block.kind === 'method') return;
      expect(cutBlock(block, 1_000_000, about('lamp'))).toEqual(block);
    });
  });

  test.each([1, 80, 400, 2_000])(
    'cut to %i characters, only whole parts are kept, in their order',
    (length) => {
      always((block) => {
        const fitted = cutBlock(block, length, about('shade'));
        expect(fitted.kind).toBe(block.kind);
        expectCutOf(leavesOf([fitted]), leavesOf([block]));
      });
    },
  );

  test('a block with text is never cut to nothing', () => {
    always((block) => {
      expect(blockText(cutBlock(block, 10, about('nowhere at all'))).trim() === '').toBe(
        blockText(block).trim() === '',
      );
    });
  });

  // Behind a sentence that ends in a link stands a space of its own, which is cut off.
  test('no empty spans are left behind', () => {
    const link: Span = { text: 'the page.', url: 'https://x.example.com' };
    const spans: Span[] = [{ text: 'See ' }, link, { text: ` ${'More of it. '.repeat(40)}` }];
    const fitted = cutBlock({ kind: 'paragraph', spans }, 20, about('page'));
    expect(fitted.kind === 'paragraph' && fitted.spans.every(({ text }) => text !== '')).toBe(true);
  });
});
