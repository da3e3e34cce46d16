import { describe, expect, test } from 'vitest';
import { asksDocumentation, asksOn } from '../../../src/slack/replies/asks-documentation.ts';

describe('a message that was written to nobody in particular', () => {
  test.each([
    'any way to roll a signing secret?',
    'how do I rotate the api key',
    'hi all, how do I rotate the api key',
    'cannot verify the webhook signature',
    'getting invalid_grant in staging',
  ])('%j is put to the documentation', (text) => {
    expect(asksDocumentation(text)).toBe(true);
  });

  test.each([
    'the signing secret was rotated',
    'thanks, that was it',
    'see https://example.com/?a=b',
    'who is on call today?',
    '',
    `how do I rotate it? ${'It is a long story. '.repeat(60)}`,
  ])('%j is not', (text) => {
    expect(asksDocumentation(text)).toBe(false);
  });
});

test.each([
  ['and in python', true],
  ['more', true],
  ['what about okta', true],
  ['great, thanks a lot', false],
])('behind an answer, %j goes on asking: %s', (text, goesOn) => {
  expect(asksOn(text)).toBe(goesOn);
});
