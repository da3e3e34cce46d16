import { describe, expect, test } from 'vitest';
import { checkMessage } from '../../src/playground/slack/rules/check-message.ts';
import { checkView } from '../../src/playground/slack/rules/check-view.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const markup = (text: string) => ({ type: 'mrkdwn', text });
const button = (fields = {}) => ({ type: 'button', action_id: 'a', text: plain('Go'), ...fields });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const words = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
const option = (value: string) => ({ text: plain('One'), value });
const pointers = (refused: boolean, blocks: unknown, text = 'hello') =>
  checkMessage({ text, blocks })
    .filter((problem) => problem.refused === refused)
    .map(({ pointer }) => pointer);

describe('Slack refuses', () => {
  test.each([
    ['no blocks', [], '/blocks'],
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), '/blocks'],
    ['an unknown block', [{ type: 'x' }], '/blocks/0/type'],
    ['a header of 151 characters', [{ type: 'header', text: plain('x'.repeat(151)) }], '/blocks/0/text/text'],
    ['a header with markup', [{ type: 'header', text: markup('x') }], '/blocks/0/text/type'],
    ['an empty section', [{ type: 'section', text: plain('') }], '/blocks/0/text/text'],
    ['eleven fields', [{ type: 'section', fields: Array(11).fill(plain('x')) }], '/blocks/0/fields'],
    [
      'eleven elements of context',
      [{ type: 'context', elements: Array(11).fill(plain('x')) }],
      '/blocks/0/elements',
    ],
    ['one action twice', [actions(button(), button())], '/blocks/0/elements'],
    [
      'a label of 76 characters',
      [actions(button({ text: plain('x'.repeat(76)) }))],
      '/blocks/0/elements/0/text/text',
    ],
    [
      'a value of 2,001 characters',
      [actions(button({ value: 'x'.repeat(2_001) }))],
      '/blocks/0/elements/0/value',
    ],
    ['another style of button', [actions(button({ style: 'big' }))], '/blocks/0/elements/0/style'],
    [
      'an input among actions',
      [actions({ type: 'plain_text_input', action_id: 'a' })],
      '/blocks/0/elements/0/type',
    ],
    [
      '101 options',
      [actions({ type: 'static_select', action_id: 'a', options: Array(101).fill(option('x')) })],
      '/blocks/0/elements/0/options',
    ],
    [
      'feedback in actions',
      [actions({ type: 'feedback_buttons', action_id: 'a' })],
      '/blocks/0/elements/0/type',
    ],
    [
      'an item that is a quote',
      [
        rich({
          type: 'rich_text_list',
          style: 'bullet',
          elements: [{ ...words('x'), type: 'rich_text_quote' }],
        }),
      ],
      '/blocks/0/elements/0/elements/0',
    ],
    [
      'a list nested nine deep',
      [rich({ type: 'rich_text_list', style: 'bullet', indent: 9, elements: [words('x')] })],
      '/blocks/0/elements/0/indent',
    ],
    [
      'a link to nowhere',
      [rich({ type: 'rich_text_section', elements: [{ type: 'link', url: '/x' }] })],
      '/blocks/0/elements/0/elements/0/url',
    ],
    [
      'an empty cell',
      [{ type: 'table', rows: [[{ type: 'raw_text', text: '' }]] }],
      '/blocks/0/rows/0/0/text',
    ],
    ['two tables', Array(2).fill({ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }), '/blocks'],
    ['a block id twice', Array(2).fill({ type: 'divider', block_id: 'x' }), '/blocks'],
    ['an image without words', [{ type: 'image', image_url: 'https://a.b/c.png' }], '/blocks/0/alt_text'],
  ])('%s', (_, blocks, pointer) => {
    expect(pointers(true, blocks)).toEqual([pointer]);
  });

  test('a modal whose title is too long, or that has an input and nothing to submit it with', () => {
    const input = { type: 'input', label: plain('Q'), element: { type: 'plain_text_input', action_id: 'q' } };
    const problems = checkView({ type: 'modal', title: plain('x'.repeat(25)), blocks: [input] });
    expect(problems.map(({ pointer }) => pointer).sort()).toEqual(['/submit', '/title/text']);
    expect(checkView({ type: 'modal', title: plain('x'), submit: plain('Go'), blocks: [input] })).toEqual([]);
  });

  test('in a view what belongs in messages only', () => {
    const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] };
    expect(checkView({ type: 'home', blocks: [table] }).map(({ pointer }) => pointer)).toEqual([
      '/blocks/0/type',
    ]);
  });
});

describe('Slack takes, but a careful app avoids', () => {
  test.each([
    ['a ping in the text', 'hello <!channel>', [{ type: 'divider' }], '/text'],
    ['a ping in markup', 'hello', [{ type: 'section', text: markup('hello <@U1>') }], '/blocks/0/text/text'],
    ['an unescaped &', 'hello', [{ type: 'section', text: markup('you & I') }], '/blocks/0/text/text'],
    [
      'a ping in rich text',
      'hello',
      [rich({ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] })],
      '/blocks/0/elements/0/elements/0',
    ],
    ['a paragraph of spaces', 'hello', [rich(words(' '))], '/blocks/0/elements/0'],
    ['46 blocks', 'hello', Array.from({ length: 46 }, () => ({ type: 'divider' })), '/blocks'],
    ['half an emoji', 'hello', [rich(words('\ud83d'))], '/blocks/0/elements/0/elements/0/text'],
    ['no text for notifications', '', [{ type: 'divider' }], '/text'],
  ])('%s', (_, text, blocks, pointer) => {
    expect(pointers(true, blocks, text)).toEqual([]);
    expect(pointers(false, blocks, text)).toEqual([pointer]);
  });

  test('nothing of a good message', () => {
    const blocks = [
      { type: 'header', text: plain('Test SSO') },
      { type: 'section', text: markup('See <https://a.b|this> &amp; that'), accessory: button() },
      rich(words('words')),
      {
        type: 'context_actions',
        elements: [{ type: 'icon_button', icon: 'trash', text: plain('Delete'), action_id: 'd' }],
      },
    ];
    expect(checkMessage({ text: 'hello', blocks })).toEqual([]);
  });
});
