import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import { BASE_URL, corpusOf, onlyPage, pageOf, sectionIds } from '../support/corpus-of.ts';

describe('headings', () => {
  test('h2 and h3 headings open sections under the slug of the h2, then of the h3', () => {
    const page = pageOf('Head.\n\n## First\n\nOne.\n\n### Inner part\n\nTwo.\n\n## Second\n\nThree.');
    expect(sectionIds(page)).toEqual(['first', 'first/inner-part', 'second']);
    expect(page.sections.map(({ url }) => url)).toEqual([
      `${BASE_URL}/page`,
      `${BASE_URL}/page/first`,
      `${BASE_URL}/page/first/inner-part`,
      `${BASE_URL}/page/second`,
    ]);
    expect(page.sections.map(({ headings }) => headings)).toEqual([
      [],
      ['First'],
      ['First', 'Inner part'],
      ['Second'],
    ]);
    expect(page.sections.map(({ blocks }) => blocksText(blocks))).toEqual([
      'Head.',
      'One.',
      'Two.',
      'Three.',
    ]);
  });

  test('an h3 before any h2 belongs to the page', () => {
    expect(sectionIds(pageOf('### Early\n\nText.\n\n## Later'))).toEqual(['early', 'later']);
  });

  test('deeper headings stay inside their section, where they can be read', () => {
    const page = pageOf('## Outer\n\n#### Small\n\nText.');
    expect(sectionIds(page)).toEqual(['outer']);
    expect(page.sections[1]?.blocks[0]).toEqual({ kind: 'heading', depth: 4, spans: [{ text: 'Small' }] });
  });

  test.each([
    ['dsync.user.created', 'dsync-user-created'],
    ['API vs. webhooks', 'api-vs-webhooks'],
    ['snake_case_name', 'snake-case-name'],
    ['(1) Install the SDK', '1-install-the-sdk'],
    ['What’s new?', 'whats-new'],
    ['`code` in *it*', 'code-in-it'],
    ['A - B', 'a-b'],
    ['Trailing dot.', 'trailing-dot'],
    ['Größe 10', 'größe-10'],
    ['日本語', '日本語'],
  ])('%s has the slug %s', (heading, slug) => {
    expect(sectionIds(pageOf(`## ${heading}`))).toEqual([slug]);
  });

  test('two headings of one name under one parent are told apart by a number', () => {
    const page = pageOf('## Same\n\n### Inner\n\n### Inner\n\n## Same\n\n### Inner');
    expect(sectionIds(page)).toEqual(['same', 'same/inner', 'same/inner-1', 'same-1', 'same-1/inner']);
  });

  test('an annotation names the slug and is never shown', () => {
    const page = pageOf('## A long heading {{ "url": "short" }}\n\n### Part {{ "url": "p" }}\n\nText.');
    expect(sectionIds(page)).toEqual(['short', 'short/p']);
    expect(page.sections.at(-1)?.headings).toEqual(['A long heading', 'Part']);
    expect(JSON.stringify(page)).not.toContain('{{');
  });

  test('an annotation that is no JSON, or says something else, changes nothing', () => {
    const page = pageOf('## One {{ "other": "x" }}\n\n## Two {{ url: "x" }}');
    expect(sectionIds(page)).toEqual(['one', 'two']);
  });

  test('a heading of signs only still opens a section of its own', () => {
    const page = pageOf('## !!!\n\nText.');
    expect(new Set(page.sections.map(({ id }) => id)).size).toBe(2);
  });

  // `read` takes no notice of a slash at the end, so that an empty slug would name the page.
  test('a heading of signs only has an id by which it can be opened', () => {
    expect(sectionIds(pageOf('## !!!\n\nText.'))[0]).toMatch(/[^/]$/);
  });
});

describe('tab panels', () => {
  test('headings inside them open sections, and the title of the panel stays beside the text', () => {
    const page = pageOf(
      'Head.\n\n- | With Node\n\n  ## Install\n\n  Use npm.\n\n- | With Ruby\n\n  ## Install gems\n\n  Use gem.',
    );
    expect(sectionIds(page)).toEqual(['install', 'install-gems']);
    expect(blocksText(page.sections[1]?.blocks ?? [])).toBe('With Node\n\nUse npm.');
    expect(blocksText(page.sections[2]?.blocks ?? [])).toBe('With Ruby\n\nUse gem.');
  });

  test('panels inside panels are laid flat as well', () => {
    const page = pageOf('- | Outer\n\n  - | Inner\n\n    ### Deep\n\n    Text.');
    expect(sectionIds(page)).toEqual(['deep']);
  });
});

describe('titles', () => {
  test('a page without one takes its first heading, which is then no section', () => {
    const page = onlyPage(corpusOf({ 'a.md': '# The title\n\nText.\n\n## Part' }));
    expect(page.title).toBe('The title');
    expect(sectionIds(page)).toEqual(['part']);
  });

  test('a page with neither is called by its path', () => {
    expect(onlyPage(corpusOf({ 'some/notes.md': 'Text.' })).title).toBe('some/notes');
  });

  test('Markdown in a title or description is read, not shown', () => {
    const page = onlyPage(
      corpusOf({ 'a.md': '---\ntitle: The `x` **method**\ndescription: See [it](/x) *now*.\n---\n\nText.' }),
    );
    expect(page).toMatchObject({ title: 'The x method', description: 'See it now.' });
  });

  test('a title that YAML reads as a number is a title', () => {
    expect(onlyPage(corpusOf({ 'a.md': '---\ntitle: 2024\n---\n\nText.' })).title).toBe('2024');
  });

  test('a page without a description has its first sentence for one', () => {
    expect(pageOf('First of all. Then more.').description).toBe('First of all.');
  });
});
