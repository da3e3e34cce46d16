import { describe, expect, test } from 'vitest';
import { realDocs } from '../support/real-docs.ts';

const docs = realDocs();
const first = (typed: string) => docs.search(typed, 1).results[0]?.excerpt.page.id;

describe('the right page comes first before the word is finished', () => {
  test.each([
    ['passk', /^authkit\/passkeys$/],
    ['feature fl', /^feature-flags$/],
    ['audit logs exp', /^(?:reference\/)?audit-logs\/export/],
    ['admin por', /^admin-portal/],
    ['webhook sig', /webhooks/],
    ['rate lim', /rate-limits/],
  ])('%s', (typed, page) => expect(first(typed)).toMatch(page));
});

test('a whole question whose last word could go on is read as it is', () => {
  expect(first('how do I test single sign on with the test identity provider in our log')).toBe(
    first('how do I test single sign on with the test identity provider in our logs'),
  );
});
