import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import { mergePages } from '../../src/corpus/merge-pages.ts';
import type { Block, Page } from '../../src/types.ts';

const words = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const heading = (text: string): Block => ({ kind: 'heading', depth: 4, spans: [{ text }] });
const card = (id: string): Block => ({
  kind: 'method',
  method: { id, language: 'js', title: `${id}()`, parameters: [], returns: [], properties: [] },
});
const page = (id: string, blocks: Block[], more: Partial<Page> = {}): Page => ({
  id,
  title: id,
  description: '',
  breadcrumb: [],
  sections: [{ id, headings: [], blocks }],
  order: 0,
  aliases: [],
  ...more,
});
const merge = (built: Page[], published: Page[], alsoListed: string[] = []) =>
  mergePages(built, published, {
    listed: new Set([...published.map(({ id }) => id), ...alsoListed]),
    belongs: ({ id }) => !id.startsWith('bot/'),
  });
const said = (one: Page | undefined) => blocksText(one?.sections.flatMap(({ blocks }) => blocks) ?? []);

describe('a page that is published', () => {
  test('has its words from there, and its place, other names and method cards from the build', () => {
    const built = page('a', [words('Old.'), card('light')], {
      breadcrumb: ['Lamps'],
      order: 7,
      aliases: ['b'],
    });
    const [merged] = merge([built], [page('a', [words('New.')], { description: 'It is new.', order: 1 })]);
    expect(merged).toMatchObject({
      breadcrumb: ['Lamps'],
      order: 7,
      aliases: ['b'],
      description: 'It is new.',
    });
    expect(said(merged)).toContain('New.');
    expect(said(merged)).not.toContain('Old.');
    expect(merged?.sections[0]?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'method']);
  });

  test('says no heading with nothing below it, and puts a card where its section is', () => {
    const sections = [
      { id: 'a', headings: [], blocks: [] },
      { id: 'a/create', headings: ['Create'], blocks: [card('create')] },
      { id: 'a/gone', headings: ['Gone'], blocks: [card('gone')] },
    ];
    const fresh = page('a', [], {
      sections: [
        { id: 'a', headings: [], blocks: [words('All.')] },
        { id: 'a/create', headings: ['Create'], blocks: [heading('Request'), heading('Response')] },
      ],
    });
    const [merged] = merge([page('a', [], { sections })], [fresh]);
    expect(
      merged?.sections.map(({ blocks }) =>
        blocks.map((block) => (block.kind === 'method' ? block.method.id : block.kind)),
      ),
    ).toEqual([['paragraph', 'gone'], ['create']]);
  });

  test('and new stands behind all others', () => {
    const merged = merge([page('a', [], { order: 3 })], [page('a', []), page('b', [words('B')])]);
    expect(merged.map(({ id, order }) => [id, order])).toEqual([
      ['a', 3],
      ['b', 4],
    ]);
  });
});

describe('a page that is not published', () => {
  const ids = (built: string[], published: string[], listed: string[] = []) =>
    merge(
      built.map((id) => page(id, [])),
      published.map((id) => page(id, [])),
      listed,
    ).map(({ id }) => id);

  test('goes, unless it is not WorkOS’s or could only not be had', () => {
    expect(ids(['a', 'b', 'bot/c'], ['a'])).toEqual(['a', 'bot/c']);
    expect(ids(['a', 'b'], ['a'], ['b'])).toEqual(['a', 'b']);
  });

  test('goes from the reference only with its object', () => {
    const built = ['reference/sso/profile', 'reference/sso/profile/get', 'reference/mfa/factor/list'];
    expect(ids(built, ['reference/sso/profile'])).toEqual(built.slice(0, 2));
  });
});

test('a section gives way to a page of the same id', () => {
  const sections = [
    { id: 'a', headings: [], blocks: [] },
    { id: 'a/b', url: 'https://x.y/a/b', headings: ['B'], blocks: [] },
  ];
  const merged = merge([], [page('a', [], { url: 'https://x.y/a', sections }), page('a/b', [])]);
  expect(merged.flatMap((one) => one.sections.map(({ id }) => id))).toEqual(['a', 'a/b-1', 'a/b']);
  // Its own address leads to the other page.
  expect(merged[0]?.sections[1]?.url).toBe('https://x.y/a');
});
