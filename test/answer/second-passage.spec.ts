import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
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
