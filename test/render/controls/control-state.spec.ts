import { describe, expect, test } from 'vitest';
import {
  type ControlState,
  readState,
  stateSize,
  writeState,
} from '../../../src/render/controls/control-state.ts';

const whole: ControlState = {
  question: 'what is <SSO> & "why"? 👍 \u0000\uD83D',
  section: 'sso/test-sso/mock',
  language: 'python',
  from: 6,
  asker: 'U0123456789',
  docsVersion: '0.2.0',
  helpful: false,
};

describe('the state of a control', () => {
  test('is read as it was written', () => {
    expect(readState(writeState(whole))).toEqual(whole);
    expect(readState(writeState({ asker: 'W1' }))).toEqual({ asker: 'W1' });
    expect(readState(writeState({}))).toEqual({});
  });

  test('has nothing in it that Slack would write otherwise', () => {
    expect(writeState(whole)).not.toMatch(/[<>&]/);
    expect(writeState(whole)).toMatch(/^[\x20-\x7e👍]*$/u);
  });

  test('is none when Slack would not take it', () => {
    const fits = 'x'.repeat(2_000 - '{"q":""}'.length);
    expect(writeState({ question: fits })).toHaveLength(2_000);
    expect(writeState({ question: `${fits}x` })).toBeUndefined();
    expect(writeState({ question: 'x'.repeat(300) }, 255)).toBeUndefined();
  });

  test('takes up what its size says', () => {
    expect(stateSize('a<b')).toBe('"a\\u003cb"'.length);
  });
});

describe('what we cannot have written is not read', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a number', 42],
    ['no JSON', 'sso/test-sso'],
    ['half of it', '{"q":"x"'],
    ['null', 'null'],
    ['a list', '["q"]'],
    ['a text', '"q"'],
    ['a question that is none', '{"q":{"toString":"x"}}'],
    ['an empty question', '{"q":""}'],
    ['a section that is a list', '{"q":"x","s":["a"]}'],
    ['a language we do not know', '{"q":"x","l":"cobol"}'],
    ['a language of every object', '{"q":"x","l":"constructor"}'],
    ['half a place', '{"q":"x","f":1.5}'],
    ['a place below none', '{"q":"x","f":-1}'],
    ['a place beyond all', '{"q":"x","f":1e9}'],
    ['somebody who is markup', '{"u":"U1> <!channel"}'],
    ['somebody who is nobody', '{"u":null}'],
    ['a version with a line end', '{"d":"1\\nINFO"}'],
    ['a verdict that is none', '{"v":"yes"}'],
    ['2,001 characters', JSON.stringify({ q: 'x'.repeat(1_993) })],
  ])('%s', (_, value) => expect(readState(value)).toBeUndefined());

  test('and nothing is inherited', () => {
    const state = readState('{"__proto__":{"asker":"U1","u":"U1","polluted":true},"constructor":1}');
    expect(state).toEqual({});
    expect(state?.asker).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
