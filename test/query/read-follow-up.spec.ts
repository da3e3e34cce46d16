import { expect, test } from 'vitest';
import { parseQuestion } from '../../src/query/parse-question.ts';
import { readFollowUp } from '../../src/query/read-follow-up.ts';

const isName = (word: string) => ['okta', 'entra', 'azure', 'google'].includes(word);
const read = (question: string, previous: string) => readFollowUp(question, previous, isName);

test.each([
  ['and in python?', 'how do I list users', 'how do I list users in python'],
  ['and in go?', 'how do I list users', 'how do I list users in go'],
  ['in ruby', 'list users in python', 'list users in ruby'],
  ['python?', 'how do I list users?', 'how do I list users in python'],
  ['what about okta?', 'how do I set up SAML with entra', 'how do I set up SAML for okta'],
  ['and for google', 'how do I set up SCIM for okta?', 'how do I set up SCIM for google'],
  ['show me the code', 'how do I verify a webhook', 'how do I verify a webhook, show me the code'],
  ['example please', 'how do I verify a webhook', 'how do I verify a webhook, show me the code'],
  ['more', 'how do I test SSO', 'how do I test SSO, more'],
  ['show me more', 'how do I test SSO, more', 'how do I test SSO, more, more'],
  [
    'and how long is it valid',
    'what is an admin portal link',
    'what is an admin portal link how long is it valid',
  ],
])('%s after "%s"', (question, previous, expected) => {
  expect(read(question, previous)).toBe(expected);
});

test.each([
  'how do I rotate the signing certificate of a connection',
  'what is a directory group',
  'webhook signature',
  'users.create in go',
  'how do I go about SSO',
  'and how do I delete an organization membership with the API',
  'thanks',
  '???',
  '',
])('%s stands alone', (question) => {
  expect(read(question, 'how do I test SSO')).toBeUndefined();
});

test('"more" goes past the results seen, and leaves the words of the question alone', () => {
  const query = parseQuestion('how do I test SSO, more, more');
  expect(query.skip).toBe(2);
  expect(query.terms).toEqual(parseQuestion('how do I test SSO').terms);
});

test('"show me the code" is a wish, not words to look for', () => {
  const query = parseQuestion('how do I verify a webhook, show me the code');
  expect(query.wantsCode).toBe(true);
  expect(query.terms).toEqual(parseQuestion('how do I verify a webhook').terms);
  expect(parseQuestion('authorization code').wantsCode).toBe(false);
});
