import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import { toPlainMarkdown } from '../../src/corpus/to-plain-markdown.ts';
import { blocksOf, corpusOf, onlyPage } from '../support/corpus-of.ts';

const saidBy = (body: string, path = 'page.md') => blocksText(blocksOf(body, path));

describe('containers', () => {
  test.each([
    ['::: warning\nHot.\n:::', 'warning'],
    [':::note\n\nHot.\n\n:::', 'note'],
    ['::: tip Mind this\nHot.\n:::', 'tip'],
    [':::danger[Mind this]\nHot.\n:::', 'caution'],
    [':::info{title="Mind this"}\nHot.\n:::', 'note'],
  ])('%j is a callout', (body, role) => {
    for (const path of ['page.md', 'page.mdx']) {
      const [callout] = blocksOf(body, path);
      expect(callout).toMatchObject({ kind: 'callout', role });
      expect(blocksText([callout as never])).toContain('Hot.');
      expect(blocksText([callout as never])).not.toMatch(/:::|\[!|[[\]{}"]/);
      expect(blocksText([callout as never]).includes('Mind this')).toBe(body.includes('Mind this'));
    }
  });

  test('of another kind say what stands in them, whatever is around or inside', () => {
    const said = saidBy(
      ':::: code-group\n\n```js\n::: not one\n```\n\n::: tip\nInner.\n:::\n\nOuter.\n\n::::\n\nAfter.',
    );
    for (const words of ['::: not one', 'Inner.', 'Outer.', 'After.']) expect(said).toContain(words);
    expect(said.replace('::: not one', '')).not.toContain(':::');
  });
});

describe('templates', () => {
  test('are left out with what stands between them kept, but not in code', () => {
    const said = saidBy(
      '{{< hint info >}}\nKeep {{ site.name }} this.\n{{< /hint >}}\n\n{% if x %}Or this.{% endif %}\n\nType `{{ x }}`.\n\n```\n{{ y }}\n```',
    );
    for (const words of ['this.', 'Or this.', '{{ x }}', '{{ y }}']) expect(said).toContain(words);
    expect(said).not.toMatch(/hint|site|endif|\{%/);
  });

  test('are not looked for in MDX, where braces are its own', () => {
    expect(toPlainMarkdown('## A {{ "url": "b" }}', { templates: false })).toBe('## A {{ "url": "b" }}');
  });
});

test('front matter may be TOML', () => {
  const page = onlyPage(
    corpusOf({ 'a.md': '+++\ntitle = "A kite"\ndescription = "It flies."\n+++\n\nHold it.' }),
  );
  expect(page).toMatchObject({ title: 'A kite', description: 'It flies.' });
  expect(blocksText(page.sections[0]?.blocks ?? [])).toBe('Hold it.');
});

test('what MDX imports and exports is not said', () => {
  expect(saidBy("import A from './a';\n\nexport const b = 1;\n\nWords.", 'page.mdx')).toBe('Words.');
});
