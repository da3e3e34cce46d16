import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();
const first = (question: string) => docs.search(question, 3).results[0]?.excerpt.page.id;

describe('the name of an SDK, with a word for such a thing or without', () => {
  test.each([
    ['node sdk', /^sdks?\/node$/],
    ['go sdk', /^sdks\/go$/],
    ['golang', /^sdks\/go$/],
    ['ruby gem', /^sdks\/ruby$/],
    ['python library', /^sdks\/python$/],
    ['laravel', /^sdks\/laravel$/],
    ['electron', /^sdk\/authkit-electron$/],
  ])('%s leads to its page first', (question, page) => {
    expect(first(question)).toMatch(page);
  });

  test('shows the README as a whole: what it is, and its parts', () => {
    const { best, others } = docs.ask('node sdk');
    expect(best?.page.origin?.name).toMatch(/^README of @workos-inc\/node /);
    for (const part of ['Installation', 'Public Client Mode']) {
      expect(blocksText(best?.blocks ?? [])).toContain(part);
    }
    expect(others.map(({ id }) => id)).not.toContain('sdks/node');
  });

  test('of a page that has only a title shows the next one, and names it', () => {
    const { best, others } = docs.ask('go sdk');
    expect(blocksText(best?.blocks ?? [])).not.toBe('');
    expect(others.map(({ id }) => id)).toContain('sdks/go');
  });
});

describe('what an SDK is asked about', () => {
  test.each([
    ['python verify webhook signature', /^events\//],
    ['ruby list directory users', /^reference\/directory-sync/],
  ])('%s leads to what is asked, not to the SDK', (question, page) => {
    expect(first(question)).toMatch(page);
  });

  test.each([
    ['NEXT_REDIRECT error try catch', 'sdk/authkit-nextjs/usage/troubleshooting'],
    ['sveltekit protect routes', 'sdk/authkit-sveltekit/quick-start/6-protect-routes'],
    ['does the node sdk retry on 429', 'sdk/node/configuration/automatic-retries'],
  ])('%s is answered by its README', (question, section) => {
    expect(docs.ask(question).best?.section.id).toBe(section);
  });
});
