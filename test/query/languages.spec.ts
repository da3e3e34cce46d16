import { describe, expect, test } from 'vitest';
import { languageNamed } from '../../src/query/languages.ts';
import { parseQuestion } from '../../src/query/parse-question.ts';

describe('the language that a question names', () => {
  test.each([
    ['verify a webhook in python', 'python'],
    ['Next.js sso example', 'js'],
    ['node sdk for sso', 'js'],
    ['TypeScript types', 'js'],
    ['sso in C#', 'dotnet'],
    ['.NET client', 'dotnet'],
    ['ruby on rails login', 'ruby'],
    ['laravel', 'php'],
    ['go sdk', 'go'],
    ['how to do it in golang', 'go'],
    ['spring app', 'java'],
    ['curl example', 'curl'],
  ])('%s: %s', (question, language) => {
    expect(parseQuestion(question).language).toBe(language);
  });

  test.each([
    'where do users go after login',
    'what comes next',
    'what is an http status',
    'how do I test SSO',
    '',
    'constructor',
    '__proto__',
  ])('%j names none', (question) => {
    expect(parseQuestion(question).language).toBeUndefined();
  });

  test('everyday words count beside a word that makes them clear', () => {
    expect(parseQuestion('users go home').language).toBeUndefined();
    expect(parseQuestion('the go client').language).toBe('go');
  });
});

test.each([
  ['node', 'js'],
  ['TypeScript', 'js'],
  ['tsx', 'js'],
  ['c#', 'dotnet'],
  ['go', 'go'],
  ['Install Python SDK', 'python'],
  ['', undefined],
  ['cobol', undefined],
])('%j names %s', (text, language) => {
  expect(languageNamed(text)).toBe(language);
});
