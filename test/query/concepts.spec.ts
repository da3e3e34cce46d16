import { describe, expect, test } from 'vitest';
import { conceptToken, mentions } from '../../src/query/concepts.ts';
import { words } from '../../src/query/words.ts';

const conceptsOf = (text: string) => mentions(text.split(' ')).map(({ concept }) => concept);

describe('mentions', () => {
  test.each([
    ['sso', 'single sign on'],
    ['dsync', 'directory sync'],
    ['mfa', 'two factor authentication'],
    ['azure ad', 'microsoft entra id'],
    ['jwt', 'json web token'],
    ['m2m', 'machine to machine'],
    ['log in', 'signin'],
    ['webhook', 'web hooks'],
    ['rbac', 'role based access control'],
  ])('%s and %s are one thing', (one, other) => {
    expect(conceptsOf(one)).toHaveLength(1);
    expect(conceptsOf(other)).toEqual(conceptsOf(one));
  });

  test('signing in, signing up and signing out are three', () => {
    expect(new Set(['sign in', 'sign up', 'sign out'].flatMap(conceptsOf)).size).toBe(3);
  });

  test('of overlapping names the longest counts, and says where it stands', () => {
    const [found, ...more] = mentions('set up single sign on now'.split(' ')).filter(
      ({ concept }) => concept === 'sso',
    );
    expect(found).toEqual({ concept: 'sso', start: 2, length: 3 });
    expect(more).toEqual([]);
  });

  test('a name cut off by the end is none', () => {
    expect(conceptsOf('single sign')).toEqual([]);
  });

  test.each(['constructor', '__proto__', 'toString', ''])('%j names nothing', (word) => {
    expect(mentions([word])).toEqual([]);
  });

  test('no word of a text is what a concept is in the index', () => {
    expect(words(conceptToken('sso')).map(({ text }) => text)).not.toContain(conceptToken('sso'));
  });
});
