import { describe, expect, test } from 'vitest';
import { codeAsked } from '../../src/answer/code-rows.ts';
import { blocksText } from '../../src/blocks.ts';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();

describe('an error code alone', () => {
  test.each([
    ['access_denied', 'access_denied'],
    ['what does the error server_error mean?', 'server_error'],
    ['getting invalid_grant', 'invalid_grant'],
    ['login fails with organization_invalid', undefined],
    ['access_denied or server_error', undefined],
    ['list_users()', undefined],
    ['POST /user_management/users', undefined],
    ['how do I test SSO?', undefined],
  ])('%s', (question, code) => expect(codeAsked(question)).toBe(code));

  test('that stands in two tables gets both rows, each of its own page', () => {
    const { best, also, others } = docs.ask('access_denied');
    const [first, second] = [best, also].map((one) => one && blocksText(one.blocks));
    expect(first).toMatch(/^.*access_denied.*$/m);
    expect(second).toMatch(/access_denied/);
    expect(second).not.toBe(first);
    expect(best?.page.id).not.toBe(also?.page.id);
    for (const one of [best, also]) {
      const tables = one?.blocks.filter((block) => block.kind === 'table') ?? [];
      expect(tables.map(({ rows }) => rows.length)).toEqual([1]);
    }
    expect(others.map(({ id }) => id)).not.toContain(also?.page.id);
  });

  test('that two tables explain in the same words gets them once, and the other page is named', () => {
    const { best, also, others } = docs.ask('organization_invalid');
    expect(best && blocksText(best.blocks)).toContain('There is no organization matching the provided ID.');
    expect(also).toBeUndefined();
    expect(others.some(({ title }) => title === 'Error codes')).toBe(true);
  });

  test('that a section is all about gets that section', () => {
    expect(docs.ask('signin_consent_denied').best?.section.id).toContain(
      'handling-the-signin-consent-denied',
    );
    expect(docs.ask('sso_required').best?.page.title).toBe('SSO required error');
  });
});
