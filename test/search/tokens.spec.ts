import { describe, expect, test } from 'vitest';
import { pairs, stem, tokens } from '../../src/search/tokens.ts';

describe('tokens', () => {
  test('words are stemmed and stop words are left out', () => {
    expect(tokens('The lamps are lighting the rooms')).toEqual(['lamp', 'light', 'room']);
  });

  test('an identifier is found whole and by its parts', () => {
    const found = tokens('Call lightUpLamp now');
    expect(found).toContain('lightuplamp');
    expect(found).toContain('lamp');
  });

  test('names for one thing have one token more in common', () => {
    const common = tokens('single sign-on').filter((token) => tokens('SSO').includes(token));
    expect(common).toEqual(['=sso']);
  });

  test('pairs are made only where asked for, over stop words', () => {
    expect(tokens('paper shade')).toEqual(['paper', 'shade']);
    expect(tokens('paper for the shade', { pairs: true })).toEqual(['paper', 'shade', 'paper_shade']);
    expect(pairs(['one'])).toEqual([]);
  });

  test.each(['', '   ', '?!', '\u0000', '🔦', '\ud800'])('%j has no tokens', (text) => {
    expect(tokens(text, { pairs: true })).toEqual([]);
  });
});

test.each([
  ['connections', 'connect'],
  ['sso', 'sso'],
  ['customise', stem('customize')],
  ['organisations', stem('organization')],
  ['synchronising', stem('synchronizing')],
  ['behaviour', stem('behavior')],
  ['resent', stem('resend')],
  ['overwritten', stem('overwrite')],
  ['enterprise', 'enterpris'],
  ['organism', 'organ'],
  ['constructor', 'constructor'],
  ['__proto__', '__proto__'],
  ['', ''],
])('the stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
  expect(stem(word)).toBe(expected);
});
