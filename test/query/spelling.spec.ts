import { expect, test } from 'vitest';
import { createLexicon, createSpeller, distance } from '../../src/query/spelling.ts';
import { createRandom } from '../support/random.ts';

const VOCABULARY = [
  ['bool', 9],
  ['directory', 90],
  ['impersonation', 12],
  ['signature', 20],
  ['sign', 300],
  ['suspend', 8],
  ['suspended', 11],
  ['webhook', 50],
] as const;
const spell = createSpeller(VOCABULARY, (word) => word === 'suspends');

test.each([
  ['directroy', 'directory'],
  ['webhok', 'webhook'],
  ['impersonaton', 'impersonation'],
  ['sing', 'sign'],
  ['signiture', 'signature'],
])('%s is read as %s', (word, to) => {
  expect(spell(word)).toBe(to);
});

test.each([
  ['a word of the documentation', 'webhook'],
  ['another form of one', 'suspends'],
  ['a short word that is near another', 'boil'],
  ['a word that is near none', 'kubernetes'],
  ['a very short word', 'sgn'],
  ['what is no word', 'w3bhook'],
  ['a very long word', 'webhook'.repeat(20)],
])('%s is left alone', (_, word) => {
  expect(spell(word)).toBeUndefined();
});

test.each([
  ['', '', 0],
  ['sing', 'sign', 1],
  ['abc', 'acb', 1],
  ['kitten', 'sitting', 3],
  ['flaw', 'lawn', 2],
])('from %s to %s it takes %i steps', (a, b, steps) => {
  expect(distance(a, b, 9)).toBe(steps);
  expect(distance(b, a, 9)).toBe(steps);
});

test('gives up where it must be more than the limit', () => {
  expect(distance('kitten', 'sitting', 1)).toBe(2);
});

test('a limit changes nothing below it', () => {
  const random = createRandom(3);
  const word = () =>
    Array.from({ length: 1 + Math.floor(random() * 8) }, () => 'abcd'[Math.floor(random() * 4)]).join('');
  for (let i = 0; i < 2_000; i++) {
    const [a, b] = [word(), word()];
    const steps = distance(a, b, 99);
    for (const limit of [0, 1, 2, 3]) expect(distance(a, b, limit)).toBe(Math.min(steps, limit + 1));
  }
});

const lexicon = createLexicon(
  [
    ['exp', 4],
    ['expires', 60],
    ['export', 90],
    ['key', 300],
    ['keys', 250],
    ['log', 80],
    ['login', 120],
    ['logout', 30],
  ],
  (word) => word === 'lo',
  { isPair: (first, second) => [first, second].join() === 'single,logout' },
);

test.each([
  ['a beginning of words', 'expo', undefined, ['export']],
  ['a rare word that is the beginning of frequent ones', 'exp', undefined, ['export', 'expires']],
  ['a word about as frequent as what it begins', 'key', undefined, []],
  ['a form of a word that is known', 'lo', undefined, []],
  ['a beginning of what follows the word before', 'log', 'single', ['logout']],
  ['one letter', 'l', undefined, []],
  ['what nothing begins with', 'zq', 'single', []],
])('%s stands for the words that it may become: %s', (_, prefix, before, become) => {
  expect(lexicon.complete(prefix, before)).toEqual(become);
});
