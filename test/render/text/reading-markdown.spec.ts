import { describe, expect, test } from 'vitest';
import { readingParts, readingToMarkdown } from '../../../src/render/text/reading-markdown.ts';
import type { Block } from '../../../src/types.ts';
import { readingOf, SSO_PAGE } from '../../support/fake-docs.ts';
import { realDocs } from '../../support/real-docs.ts';

const heading = (text: string, depth = 2): Block => ({ kind: 'heading', depth, spans: [{ text }] });
const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ text }] });
const page = (...blocks: Block[]) =>
  readingOf({
    page: SSO_PAGE,
    section: { id: SSO_PAGE.id, url: 'https://workos.com/docs/sso/test-sso', headings: [] },
    blocks,
  });

test('a page is its title with a link, its place, what it is about, and its sections under headings', () => {
  const reading = page(paragraph('First.'), heading('One'), paragraph('1 * 1'), heading('Two', 3));
  expect(readingToMarkdown(reading)).toBe(`# [Test SSO](<https://workos.com/docs/sso/test-sso>)

Single Sign-On › Test SSO

Learn how to test your Single Sign-On integration.

_WorkOS documentation, 27 Nov 2026, word for word._

First.

## One

1 \\* 1

### Two`);
});

describe('a long page comes in parts', () => {
  const long = (letter: string, length = 5_000) => paragraph(letter.repeat(length));

  test('that are cut between sections', () => {
    const [first, second, ...more] = readingParts(
      page(long('a'), heading('B'), long('b'), heading('C'), long('c')),
    );
    expect(more).toEqual([]);
    expect(first).toMatch(/b$/);
    expect(second).toMatch(/^## C\n\nc+$/);
  });

  test('a section that is longer than a part is cut between its blocks, and no block is', () => {
    const code: Block = { kind: 'code', text: 'd'.repeat(30_000) };
    const parts = readingParts(page(heading('B'), long('b'), long('b'), long('b'), code));
    expect(parts).toHaveLength(3);
    expect(parts[2]).toBe(`\`\`\`\n${code.text}\n\`\`\``);
  });

  test('every page of the documentation is the same in parts as it is whole', () => {
    const docs = realDocs();
    let several = 0;
    for (const { id } of docs.pages()) {
      const reading = docs.read(id);
      if (!reading) throw new Error(id);
      const parts = readingParts(reading);
      expect(parts.join('\n\n')).toBe(readingToMarkdown(reading));
      for (const part of parts)
        expect(part.match(/^\s*```/gm)?.length ?? 0, id).toSatisfy((n) => n % 2 === 0);
      several += parts.length > 1 ? 1 : 0;
    }
    expect(several).toBeGreaterThan(20);
  });
});
