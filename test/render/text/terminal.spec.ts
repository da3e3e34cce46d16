import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingToTerminal, toTerminal } from '../../../src/render/text/terminal.ts';
import type { Block, PageSummary } from '../../../src/types.ts';
import { anyBlocks } from '../../support/any-blocks.ts';
import { answerOf, readingOf } from '../../support/fake-docs.ts';
import { leavesOf } from '../../support/leaves.ts';

const plain = { color: false };
const page: PageSummary = {
  id: 'lamps',
  url: 'https://docs.example.com/lamps',
  title: 'Lamps',
  description: 'Light a room.',
  breadcrumb: ['Home', 'First steps'],
};
const own: PageSummary = { id: 'bot/installing', title: 'Installing', description: '', breadcrumb: [] };
const section = { id: 'lamps/shades', url: 'https://docs.example.com/lamps/shades', headings: ['Shades'] };
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const found = answerOf({
  question: 'which shade?',
  best: { page, section, blocks: [paragraph('Paper gives soft light.')], cut: true },
  others: [page, own],
});
const shown = (...blocks: Block[]) =>
  readingToTerminal(readingOf({ page: own, section: { id: own.id, headings: [] }, blocks }), plain)
    .split('\n\n')
    .slice(1)
    .join('\n\n');

describe('an answer', () => {
  test('is its heading, place and link, the passage, and further pages', () => {
    expect(toTerminal(found, plain)).toBe(`Shades
Home > First steps > Lamps > Shades
https://docs.example.com/lamps/shades

Paper gives soft light.

…

See also

- Lamps - Light a room.
  https://docs.example.com/lamps
- Installing
  workos-docs read bot/installing`);
  });

  test('says which words were read as others', () => {
    const corrections = [{ from: 'shaed', to: 'shade' }];
    expect(toTerminal({ ...found, corrections }, plain)).toMatch(/^Showing results for shade\.\n/);
  });

  test('says which question it was read together with', () => {
    expect(toTerminal({ ...found, followsUp: true }, plain)).toMatch(
      /^Read together with the question before: which shade\?\n/,
    );
  });

  test('names the other languages of a method', () => {
    const text = toTerminal({ ...found, languages: ['js', 'python', 'dotnet'], language: 'python' }, plain);
    expect(text).toContain('Also in Node.js, .NET.');
  });

  test('that is none says so, and offers the closest pages', () => {
    const corrections = [{ from: 'moun', to: 'moon' }];
    const nothing = answerOf({ kind: 'nothing', question: 'which moon?', corrections, others: [page] });
    const text = toTerminal(nothing, plain);
    expect(text).toContain('which moon?');
    expect(text).toContain('Spelling tried: "moon" for "moun".');
    expect(text).toContain('support@workos.com');
    expect(text).toContain('The closest pages');
    expect(text).toContain(page.url);
  });

  test('that is none, with no pages close to it, offers none', () => {
    const text = toTerminal(answerOf({ kind: 'nothing', question: 'x' }), plain);
    expect(text).not.toContain('closest pages');
  });

  test('to no question says how to ask', () => {
    const text = toTerminal(answerOf({ kind: 'empty', question: '' }), plain);
    expect(text).toContain('Ask a question');
  });
});

describe('blocks', () => {
  test.each<[string, Block, string]>([
    [
      'a list hangs behind its marks',
      { kind: 'list', ordered: false, start: 1, items: [[paragraph('a'), paragraph('b')], [paragraph('c')]] },
      '- a\n  \n  b\n- c',
    ],
    [
      'an ordered list has its own numbers',
      { kind: 'list', ordered: true, start: 9, items: [[paragraph('a')], [paragraph('b')]] },
      '9. a\n10. b',
    ],
    [
      'code is indented, under its title',
      { kind: 'code', title: 'sh', text: 'a\n\n b' },
      'sh\n\n    a\n\n     b',
    ],
    [
      'a table has columns',
      {
        kind: 'table',
        header: [[{ text: 'Name' }], [{ text: 'W' }]],
        rows: [[[{ text: 'x' }], [{ text: '20 cm' }]]],
      },
      'Name  W\n----  -----\nx     20 cm',
    ],
    ['a callout has a bar', { kind: 'callout', role: 'note', blocks: [paragraph('a')] }, '| a'],
    [
      'a definition stands under its term',
      { kind: 'definition', term: [{ text: 'watt' }], blocks: [paragraph('a')] },
      'watt\n    a',
    ],
    [
      'a panel stands under its title',
      { kind: 'tab', title: 'Node', blocks: [paragraph('a')] },
      'Node\n    a',
    ],
    [
      'an image is what it shows',
      { kind: 'image', alt: 'A plug', url: 'https://x' },
      '[image: A plug] https://x',
    ],
    ['a gap is an ellipsis', { kind: 'gap' }, '…'],
    [
      'a method lists its fields',
      {
        kind: 'method',
        method: {
          id: 'lamps',
          language: 'python',
          endpoint: { verb: 'POST', path: '/lamps' },
          title: 'lamps.create()',
          parameters: [{ name: 'id', type: 'string', description: [[{ text: 'Which.' }]], fields: [] }],
          properties: [],
          returns: [{ name: 'lit', optional: true, description: [], fields: [] }],
        },
      },
      'POST /lamps\nlamps.create() (Python)\nParameters\n- id (string): Which.\nReturns\n- lit (optional)',
    ],
  ])('%s', (_, block, text) => {
    expect(shown(block).replaceAll(/ +$/gm, '')).toBe(text.replaceAll(/ +$/gm, ''));
  });
});

describe('colour', () => {
  test('there is none unless asked for', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(shown(...blocks)).not.toContain('\u001b');
      }),
    );
    expect(toTerminal(found, plain)).not.toContain('\u001b');
  });

  test('with it the words are the same, and every look ends', () => {
    const text = toTerminal(found, { color: true });
    expect(text).toContain('\u001b[1mShades\u001b[22m');
    const codes = text
      .split('\u001b[')
      .slice(1)
      .map((part) => Number.parseInt(part, 10));
    expect(codes.length).toBeGreaterThan(4);
    expect(codes.filter((code) => code < 10).length).toBe(codes.filter((code) => code > 20).length);
    expect(stripVTControlCharacters(text)).toBe(toTerminal(found, plain));
  });
});

test('every text of every block is shown, word by word', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const text = shown(...blocks);
      const there = new Set(text.split(/[\s|]+/));
      const words = leavesOf(blocks).flatMap(({ text: said }) => said.split(/[\s|]+/));
      // A field's name and type stand beside colons and brackets, so they are looked for letter by letter.
      expect(words.filter((word) => !there.has(word) && !text.includes(word))).toEqual([]);
    }),
  );
});

// The documentation and the question are not trusted with the terminal: both could move its cursor.
test('control characters in a text do not reach the terminal', () => {
  expect(shown(paragraph('a\u001b[2Jb'))).not.toContain('\u001b');
});
