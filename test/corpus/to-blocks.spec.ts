import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import type { Block } from '../../src/types.ts';
import { blocksOf } from '../support/corpus-of.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });

describe('the dialect of the documentation', () => {
  test('a term and a line that begins with a colon are a definition', () => {
    expect(blocksOf('`first` name\n: What it\n  means.\n\nother\n: More.')).toEqual([
      {
        kind: 'definition',
        term: [{ text: 'first', code: true }, { text: ' name' }],
        blocks: [paragraph('What it means.')],
      },
      { kind: 'definition', term: [{ text: 'other' }], blocks: [paragraph('More.')] },
    ]);
  });

  test('a term may have several definitions', () => {
    const [block] = blocksOf('term\n: One.\n: Two with `code`.');
    expect(block).toMatchObject({ kind: 'definition', blocks: [paragraph('One.'), { kind: 'paragraph' }] });
    expect(blocksText(block ? [block] : [])).toBe('term\nOne.\n\nTwo with code.');
  });

  test('a colon inside a line is no definition', () => {
    expect(blocksOf('note : this is\nplain: text')).toEqual([paragraph('note : this is plain: text')]);
  });

  test('the letters of a glossary belong to no part of it', () => {
    expect(blocksOf('First.\n\n<GlossaryMarker>D</GlossaryMarker>')).toEqual([paragraph('First.')]);
  });

  test('quotes and Callout components are callouts, with the role that they name', () => {
    expect(blocksOf('> Mind the gap.')).toEqual([
      { kind: 'callout', role: 'note', blocks: [paragraph('Mind the gap.')] },
    ]);
    expect(blocksOf('<Callout type="warning">\n  Hot.\n</Callout>')).toEqual([
      { kind: 'callout', role: 'warning', blocks: [paragraph('Hot.')] },
    ]);
    expect(blocksOf('<Callout />')).toEqual([]);
  });

  test('a list whose items begin with a bar is tabs', () => {
    expect(blocksOf('- | One\n\n  First.\n\n- | Two\n\n  Second.')).toEqual([
      { kind: 'tab', title: 'One', blocks: [paragraph('First.')] },
      { kind: 'tab', title: 'Two', blocks: [paragraph('Second.')] },
    ]);
  });

  test('items for certain frameworks are panels called by them, and the text under the label stays', () => {
    expect(
      blocksOf('- $ frontend="nextjs, remix"\n  Use this.\n\n- $ frontend="react"\n\n  Use that.'),
    ).toEqual([
      { kind: 'tab', title: 'nextjs, remix', blocks: [paragraph('Use this.')] },
      { kind: 'tab', title: 'react', blocks: [paragraph('Use that.')] },
    ]);
  });

  test('the title of a panel may hold code', () => {
    expect(blocksOf('- | The `light` tab\n\n  First.')).toMatchObject([{ title: 'The light tab' }]);
  });

  test('an event is its name and what it means', () => {
    const event = `<Event.Root>
  <Event.Details name="lamp.broken">
    <CodeBlock title="Broken" file="lamp-broken" />
  </Event.Details>
  <Event.Description>
    Sent when a lamp breaks.
  </Event.Description>
</Event.Root>`;
    expect(blocksOf(event)).toEqual([
      {
        kind: 'definition',
        term: [{ text: 'lamp.broken', code: true }],
        blocks: [paragraph('Sent when a lamp breaks.')],
      },
    ]);
  });

  // On one line the component is inline text to the parser.
  test('an event whose description stands on one line keeps that description', () => {
    const event = `<Event.Root>
  <Event.Details name="lamp.broken">
    <CodeBlock title="Broken" file="lamp-broken" />
  </Event.Details>
  <Event.Description>Sent when a lamp breaks.</Event.Description>
</Event.Root>`;
    expect(blocksText(blocksOf(event))).toContain('Sent when a lamp breaks.');
  });

  test('what an event says of its payload is kept', () => {
    const event = `<Event.Root>
  <Event.Details name="lamp.broken">
    <CodeBlock title="Broken" file="lamp-broken" />
    <Event.Description>
      Payload is a [Lamp](/lamp).
    </Event.Description>
  </Event.Details>
  <Event.Description>
    Sent when a lamp breaks.
  </Event.Description>
</Event.Root>`;
    expect(blocksText(blocksOf(event))).toContain('Payload is a Lamp.');
  });

  test('a code block with a file that is not there says nothing; with code, it has its title', () => {
    expect(blocksOf('<CodeBlock title="Request" file="some-request" />')).toEqual([]);
    expect(blocksOf('<CodeBlock title="Request">\n```js\ncall();\n```\n</CodeBlock>')).toEqual([
      { kind: 'code', language: 'js', text: 'call();', title: 'Request' },
    ]);
    const tabs = '<CodeBlock>\n<CodeBlockTab title="Node">\n```js\nx\n```\n</CodeBlockTab>\n</CodeBlock>';
    expect(blocksOf(tabs)).toEqual([{ kind: 'code', language: 'js', text: 'x', title: 'Node' }]);
  });

  test('the title behind the language of a sample is its title', () => {
    expect(blocksOf('```bash title="Install" other\nrun\n```')).toEqual([
      { kind: 'code', language: 'bash', text: 'run', title: 'Install' },
    ]);
  });

  test('cards are a list of links', () => {
    const cards =
      '<ExampleApps.Root>\n<ExampleApps.Card title="Shop" href="https://shop.example.com" />\n<ExampleApps.Card />\n</ExampleApps.Root>';
    expect(blocksOf(cards)).toEqual([
      {
        kind: 'list',
        ordered: false,
        start: 1,
        items: [[{ kind: 'paragraph', spans: [{ text: 'Shop', url: 'https://shop.example.com' }] }]],
      },
    ]);
  });

  test('the display options behind an image are not shown', () => {
    const image = (text: string) => blocksOf(`![A plug](https://x.example.com/plug.png)${text}`);
    const block = { kind: 'image', alt: 'A plug', url: 'https://x.example.com/plug.png' };
    expect(image('')).toEqual([block]);
    expect(image('[border=false]')).toEqual([block]);
    expect(image('[border=false] after')).toEqual([paragraph('after'), block]);
  });

  test('an unknown component is what stands inside it; alone, it is nothing', () => {
    expect(blocksOf('<Strange.Thing x={1}>\n  Inside.\n</Strange.Thing>\n\n<Alone />')).toEqual([
      paragraph('Inside.'),
    ]);
  });
});

describe('plain Markdown', () => {
  test('lists keep their order, their first number and what is inside an item', () => {
    expect(blocksOf('3. Three\n4. Four\n\n   ```\n   code\n   ```')).toEqual([
      {
        kind: 'list',
        ordered: true,
        start: 3,
        items: [[paragraph('Three')], [paragraph('Four'), { kind: 'code', text: 'code' }]],
      },
    ]);
  });

  test('a table is its header and rows', () => {
    expect(blocksOf('| a | `b` |\n| - | - |\n| 1 | x \\| y |')).toEqual([
      {
        kind: 'table',
        header: [[{ text: 'a' }], [{ text: 'b', code: true }]],
        rows: [[[{ text: '1' }], [{ text: 'x | y' }]]],
      },
    ]);
  });

  test('code is kept to the letter', () => {
    const code = '  <Tag {...x}>\n\n\t# no heading\n- | no tab';
    expect(blocksOf(`\`\`\`\n${code}\n\`\`\``)).toEqual([{ kind: 'code', text: code }]);
  });

  test('rules, comments and expressions say nothing', () => {
    expect(blocksOf('---\n\n{/* nobody reads this */}\n\n{someValue}')).toEqual([]);
  });
});
