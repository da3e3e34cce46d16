import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/query/parse-question.ts';

const termsOf = (question: string) => parseQuestion(question).terms.map(({ text }) => text);

describe('parseQuestion', () => {
  test('stop words are not looked for, product names are', () => {
    const query = parseQuestion('How do I test SSO?');
    expect(query.text).toBe('How do I test SSO?');
    expect(query.terms).toHaveLength(2);
    expect(termsOf('How do I test SSO?')).toEqual(expect.arrayContaining(['test', 'sso']));
    expect(query.terms.find(({ text }) => text === 'sso')?.kind).toBe('concept');
  });

  test('markup is cleaned before', () => {
    expect(parseQuestion('<@U1> test &amp; check').text).toBe('test & check');
    expect(parseQuestion('<@U1> how do I test SSO?')).toEqual(parseQuestion('how do I test SSO?'));
  });

  test('an identifier is looked for whole', () => {
    expect(parseQuestion('what is getProfileAndToken').terms.some(({ kind }) => kind === 'whole')).toBe(true);
  });

  test('a word typed twice is looked for once', () => {
    expect(termsOf('lamp lamp LAMP')).toEqual(termsOf('lamp'));
  });

  test('a very long question is looked for by its first 32 things', () => {
    const question = Array.from(
      { length: 300 },
      (_, i) => `w${String.fromCharCode(97 + (i % 26))}x${i}`,
    ).join(' ');
    expect(parseQuestion(question).terms.length).toBeLessThanOrEqual(32);
  });

  test.each([
    ['what is a lamp?', 'lamp'],
    ["what's the lamp", 'lamp'],
    ['what are lamp posts', 'lamp posts'],
    ['what does LAMP mean?', 'lamp'],
    ['what does an ACS stand for', 'acs'],
    ['define lamp', 'lamp'],
  ])('%j asks what something is', (question, asked) => {
    expect(parseQuestion(question)).toMatchObject({ defines: true });
    expect(termsOf(question).join(' ')).toBe(asked);
  });

  test.each(['how do I test a lamp', 'what does a lamp cost', 'whatever is a lamp', 'a lamp'])(
    '%j does not',
    (question) => expect(parseQuestion(question).defines).toBe(false),
  );

  test.each(['', '  ', '<@U1>', '?', 'the of and'])('%j looks for nothing', (question) => {
    expect(parseQuestion(question).terms).toEqual([]);
  });
});
