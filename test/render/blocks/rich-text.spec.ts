import { describe, expect, test } from 'vitest';
import { basicBlocks } from '../../../src/render/blocks/basic-blocks.ts';
import { richText } from '../../../src/render/blocks/rich-text.ts';
import type { Block, Span } from '../../../src/types.ts';

const render = (...blocks: Block[]) => richText(basicBlocks(blocks));
const paragraph = (...spans: Span[]): Block => ({ kind: 'paragraph', spans });
const plain = (text: string) => paragraph({ text });
const list = (items: Block[][], more: Partial<Extract<Block, { kind: 'list' }>> = {}): Block => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items,
  ...more,
});
const words = (elements: unknown) =>
  [...JSON.stringify(elements).matchAll(/"text":"([^"]*)"/g)].map((m) => m[1]);

describe('rich text', () => {
  test('keeps looks and links', () => {
    const spans: Span[] = [
      { text: 'Call ' },
      { text: 'authorize', code: true, bold: true },
      { text: 'the guide', url: 'https://workos.com/docs/sso' },
    ];
    expect(render(paragraph(...spans))).toEqual([
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Call ' },
          { type: 'text', text: 'authorize', style: { bold: true, code: true } },
          { type: 'link', url: 'https://workos.com/docs/sso', text: 'the guide' },
        ],
      },
    ]);
  });

  test('shows a link that Slack would refuse as its words', () => {
    for (const url of ['/sso', '', 'javascript:alert(1)', 'not a url', '#anchor']) {
      expect(render(paragraph({ text: 'guide', url }))).toEqual([
        { type: 'rich_text_section', elements: [{ type: 'text', text: 'guide' }] },
      ]);
    }
  });

  test('separates paragraphs by an empty line inside one section', () => {
    const elements = render(plain('One.'), plain('Two.'));
    expect(elements).toHaveLength(1);
    expect(words(elements)).toEqual(['One.', '\\n\\n', 'Two.']);
  });

  test('turns a nested list into a sibling with an indent', () => {
    const inner = list([[plain('inner')]]);
    expect(render(list([[plain('outer'), inner], [plain('next')]]))).toMatchObject([
      { type: 'rich_text_list', indent: 0 },
      { type: 'rich_text_list', indent: 1 },
      { type: 'rich_text_list', indent: 0 },
    ]);
  });

  test('numbers run on behind code that interrupts an ordered list', () => {
    const code: Block = { kind: 'code', text: 'npm install' };
    const elements = render(list([[plain('first'), code], [plain('second')]], { ordered: true, start: 3 }));
    expect(elements).toMatchObject([
      { type: 'rich_text_list', style: 'ordered', offset: 2 },
      { type: 'rich_text_preformatted' },
      { type: 'rich_text_list', style: 'ordered', offset: 3 },
    ]);
  });

  test('shows a callout as a quote that begins with its role', () => {
    const [quote] = render({
      kind: 'callout',
      role: 'warning',
      blocks: [plain('Keep it secret.'), list([[plain('a')]])],
    });
    expect(quote).toMatchObject({ type: 'rich_text_quote' });
    expect(words(quote)).toEqual(['Warning', '\\n', 'Keep it secret.', '\\n', '• ', 'a']);
  });

  test('labels tabs, sets terms in bold, and links images by their alternative text', () => {
    const elements = render(
      { kind: 'tab', title: 'Node.js', blocks: [plain('In a tab.')] },
      { kind: 'definition', term: [{ text: 'Directory' }], blocks: [plain('A source of users.')] },
      { kind: 'image', alt: 'The dashboard', url: 'https://workos.com/x.png' },
    );
    expect(elements[0]).toMatchObject({
      elements: [
        { text: 'Node.js', style: { bold: true } },
        { text: '\n\n' },
        { text: 'In a tab.' },
        { text: '\n\n' },
        { text: 'Directory', style: { bold: true } },
        { text: '\n' },
        { text: 'A source of users.' },
        { text: '\n\n' },
        { type: 'link', text: 'Image: The dashboard' },
      ],
    });
  });

  test('shows a method as a title and lists of its parameters', () => {
    const elements = render({
      kind: 'method',
      method: {
        id: 'token',
        language: 'ruby',
        endpoint: { verb: 'GET', path: '/sso/token' },
        title: 'get_token()',
        parameters: [
          {
            name: 'code',
            type: 'string',
            optional: true,
            description: [[{ text: 'The code.' }]],
            fields: [],
          },
        ],
        returns: [],
        properties: [],
      },
    });
    expect(words(elements)).toEqual([
      'GET /sso/token',
      '\\n',
      'get_token()',
      ' (Ruby)',
      '\\n\\n',
      'Parameters',
      'code',
      ' (string, optional)',
      ': ',
      'The code.',
    ]);
  });

  test('shows code as it stands, without a language or markup of ours [faults 35, 37]', () => {
    const text = 'const a = `<!here>`;\n\tif (a && b) {}\n';
    expect(render({ kind: 'code', text, language: 'js' })).toEqual([
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: text.trimEnd() }] },
    ]);
  });

  test('makes nothing of nothing', () => {
    const empty = { kind: 'code', text: ' \n' } as const;
    expect(
      render(plain(''), list([]), list([[]]), empty, { kind: 'callout', role: 'note', blocks: [] }),
    ).toEqual([]);
  });
});
