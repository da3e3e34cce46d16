import { describe, expect, test } from 'vitest';
import { besides } from '../../src/answer/second-passage.ts';
import { blocksText } from '../../src/blocks.ts';
import { parseQuestion } from '../../src/query/parse-question.ts';
import type { Found, Hit } from '../../src/search/rank.ts';
import { readLabels } from '../eval/labels.ts';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();

describe('a second passage', () => {
  test('is given for each half of a question for two things', () => {
    const { best, also } = docs.ask('SAML vs OIDC');
    expect(best && also).toBeDefined();
    expect(also?.section.id).not.toBe(best?.section.id);
  });

  test('that is a method is cut to what is left for it', () => {
    const { also } = docs.ask('refresh token rotation');
    expect(also?.blocks.some(({ kind }) => kind === 'method')).toBe(true);
    expect(blocksText(also?.blocks ?? []).length).toBeLessThanOrEqual(1_600);
  });

  test('does not stand beside a method, which is the whole of an answer', () => {
    for (const question of [
      'getProfileAndToken',
      'get a directory group in python',
      'delete a user in ruby',
    ]) {
      const { best, also } = docs.ask(question);
      expect(
        best?.blocks.some(({ kind }) => kind === 'method'),
        question,
      ).toBe(true);
      expect(also, question).toBeUndefined();
    }
  });

  test.each([
    ['another page', 'the score of another page is nearly the same', { share: 0.9, next: 0.85 }],
    ['another section', 'no other page comes near', { share: 0.6, next: 0.7 }],
    ['another page', 'no section comes near', { share: 0.3, next: 0.7 }],
    [undefined, 'nothing comes near', { share: 0.3, next: 0.4 }],
  ])('is taken from %s where %s', (from, _, { share, next }) => {
    const section = { id: 'lamps/dim' };
    const rest = [{ section: { id: 'lamps/shade' }, share }];
    const hit = { page: { id: 'lamps' }, section, rest, score: 10 } as unknown as Hit;
    const other = {
      page: { id: 'wires' },
      section: { id: 'wires' },
      rest: [],
      score: 10 * next,
    } as unknown as Hit;
    const found = { hits: [hit, other] } as unknown as Found;
    const first = { section, blocks: [] } as unknown as Parameters<typeof besides>[1];
    const [best] = besides(hit, first, parseQuestion('dim a lamp'), found);
    expect(best?.section.id).toBe({ 'another page': 'wires', 'another section': 'lamps/shade' }[from ?? '']);
  });

  test('is short, says something else than the first, and what is shown is named as no further page', () => {
    let seconds = 0;
    for (const { query } of readLabels('dev')) {
      const { best, also, others } = docs.ask(query);
      if (!best || !also) continue;
      seconds++;
      const [one, two] = [best, also].map(({ blocks }) => blocksText(blocks));
      expect(two, query).not.toBe(one);
      expect(`${one}${two}`.length, query).toBeLessThanOrEqual(3_000);
      const shown = [best.page.id, also.page.id];
      expect(
        others.filter(({ id }) => shown.includes(id)),
        query,
      ).toEqual([]);
    }
    expect(seconds).toBeGreaterThan(10);
  });
});
