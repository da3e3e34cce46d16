import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/types.ts';
import { BASE_URL, blocksOf, corpusOf, onlyPage } from '../support/corpus-of.ts';

describe('looks', () => {
  test('bold, italic, struck and code come through, also inside each other', () => {
    expect(spansOf('a **b *c* `d`** ~~e~~')).toEqual([
      { text: 'a ' },
      { text: 'b ', bold: true },
      { text: 'c', bold: true, italic: true },
      { text: ' ', bold: true },
      { text: 'd', bold: true, code: true },
      { text: ' ' },
      { text: 'e', strike: true },
    ]);
  });

  test('white space is folded, but not in code', () => {
    expect(spansOf('one\n  two   three `a  b`')).toEqual([
      { text: 'one two three ' },
      { text: 'a  b', code: true },
    ]);
  });

  test('entities and escapes are the characters that they stand for', () => {
    expect(spansOf('a &amp; b \\* &lt;c&gt;')).toEqual([{ text: 'a & b * <c>' }]);
  });

  test('components in a line are what they say', () => {
    expect(spansOf('Press <Badge color="red">Stop</Badge> <Icon /> now.')).toEqual([
      { text: 'Press Stop now.' },
    ]);
  });

  test('text between a link and an image keeps its place', () => {
    expect(spansOf('before ![x](https://x.example.com/y.png) after')).toEqual([{ text: 'before after' }]);
  });

  test('links with their address elsewhere keep their words', () => {
    expect(spansOf('See [the page][p] now.\n\n[p]: https://x.example.com')[1]).toMatchObject({
      text: 'the page',
    });
  });
});

describe('links', () => {
  test.each([
    ['/lamps/wiring', `${BASE_URL}/lamps/wiring`],
    ['/docs/lamps/wiring', `${BASE_URL}/lamps/wiring`],
    ['/lamps/', `${BASE_URL}/lamps`],
    ['/lamps?x=1#y', `${BASE_URL}/lamps?x=1#y`],
    ['https://x.example.com/a', 'https://x.example.com/a'],
    ['HTTP://x.example.com/a', 'HTTP://x.example.com/a'],
    ['mailto:a@b.example.com', 'mailto:a@b.example.com'],
  ])('%s leads to %s', (href, url) => {
    expect(spansOf(`[x](${href})`)).toEqual([{ text: 'x', url }]);
  });

  test.each([
    '#part',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
  ])('%s is no link, only its words', (href) => {
    expect(spansOf(`[x](${href})`)).toEqual([{ text: 'x' }]);
  });

  test('documentation without an address has no links into itself', () => {
    const page = onlyPage(corpusOf({ 'a.md': '[in](/b) and [out](https://x.example.com)' }, { baseUrl: '' }));
    expect(page.url || undefined).toBeUndefined();
    expect(page.sections[0]?.blocks).toEqual([
      {
        kind: 'paragraph',
        spans: [{ text: 'in and ' }, { text: 'out', url: 'https://x.example.com' }],
      },
    ]);
  });

  test('the link of a component counts', () => {
    expect(spansOf('<a href="/lamps">x</a>')).toEqual([{ text: 'x', url: `${BASE_URL}/lamps` }]);
  });
});

function spansOf(markdown: string): Span[] {
  const block = blocksOf(markdown).find(({ kind }) => kind === 'paragraph');
  return block?.kind === 'paragraph' ? block.spans : [];
}
