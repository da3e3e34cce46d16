import { describe, expect, test } from 'vitest';
import { STOP_WORDS, words } from '../../src/query/words.ts';

describe('words', () => {
  test.each([
    ['getProfileAndToken', 'getprofileandtoken', ['get', 'profile', 'and', 'token']],
    ['get_profile_and_token', 'getprofileandtoken', ['get', 'profile', 'and', 'token']],
    ['dsync.group.user_added', 'dsyncgroupuseradded', ['dsync', 'group', 'user', 'added']],
    ['WorkOS-Signature', 'workossignature', undefined],
    ['client_id', 'clientid', ['client', 'id']],
    ['IdP-initiated', 'idpinitiated', ['idp', 'initiated']],
    ['AuthKit-hosted', 'authkithosted', ['authkit', 'hosted']],
  ])('%s comes whole and in parts', (text, whole, parts) => {
    const found = words(text);
    expect(found[0]).toEqual({ text: whole, kind: 'whole' });
    if (parts) expect(found.flatMap(({ text: part, kind }) => (kind === 'part' ? part : []))).toEqual(parts);
  });

  test('SSOProfile comes whole and in parts', () => {
    expect(words('SSOProfile').map(({ text }) => text)).toEqual(['ssoprofile', 'sso', 'profile']);
  });

  test('a method is found under its own name too, without what it belongs to', () => {
    expect(words('sso.getProfileAndToken()')).toContainEqual({ text: 'getprofileandtoken', kind: 'whole' });
  });

  test('both spellings of a method are one identifier', () => {
    expect(words('sso.getProfileAndToken()')).toEqual(words('sso.get_profile_and_token()'));
  });

  test('plain words are lower case, without possessives and signs around them', () => {
    expect(words("The WORKSHOP's lamps, (both) don’t flicker!").map(({ text }) => text)).toEqual([
      'the',
      'workshop',
      'lamps',
      'both',
      'don',
      'flicker',
    ]);
  });

  test.each(['AuthKit', 'GitHub', 'OAuth', 'JavaScript', 'SAML', 'IDs', 'iOS'])('%s is one word', (name) => {
    const found = words(name);
    expect(found).toHaveLength(1);
    expect(found[0]?.kind).toBe('word');
  });

  test.each([
    ['C#', 'csharp'],
    ['.NET', 'dotnet'],
    ['c++', 'cplusplus'],
  ])('%s is %s', (name, word) => {
    expect(words(`in ${name}, please`).map(({ text }) => text)).toEqual(['in', word, 'please']);
  });

  test('the id of an object is the kind of object that its prefix names', () => {
    expect(words('org_01HZX8Y3ABCDEFGHJKMNPQRSTV')).toEqual([{ text: 'org01', kind: 'whole' }]);
    expect(words('user_01E4ZCR3C56J083X43JQXF3JK5')).toEqual(words('user_01HXYZ'));
  });

  test('a path is its parts', () => {
    const found = words('/sso/token or lamps/wiring/first:second').map(({ text }) => text);
    expect(found).toEqual(expect.arrayContaining(['sso', 'token', 'lamps', 'wiring', 'first', 'second']));
  });

  test('letters of every script are words', () => {
    expect(words('größe naïve').map(({ text }) => text)).toEqual(['größe', 'naïve']);
    expect(words('日本語').length).toBeGreaterThan(0);
  });

  test.each(['', ' ', '?!…', '🔐', '\u0000', '\ud800', '---', '...', "'''", '_', '$', '#@'])(
    '%j has no words',
    (text) => {
      expect(words(text)).toEqual([]);
    },
  );

  test('every word is lower case and without spaces, whatever the text', () => {
    for (const text of [
      'constructor __proto__',
      'a.b.c.d',
      'X-Y_z',
      'ÀB cD',
      'ﬁ ① ½',
      'ǅungla',
      "O'Brien's",
    ]) {
      for (const { text: word } of words(text)) {
        expect(word).toBe(word.toLowerCase());
        expect(word).toMatch(/^\S+$/);
      }
    }
  });

  test.each(['a.'.repeat(5_000), 'A'.repeat(10_000), 'aB'.repeat(5_000), `${'.'.repeat(9_999)}x`])(
    'case %#, ten thousand characters long, takes no time',
    (text) => {
      const start = performance.now();
      words(text);
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});

test('what people write for with and without is no word', () => {
  expect(words('SSO w/ Okta, w/o SDK').map(({ text }) => text)).toEqual(['sso', 'okta', 'sdk']);
});

test('stop words are plain words in lower case, and name no product', () => {
  for (const word of STOP_WORDS) expect(word).toMatch(/^[a-z]+$/);
  for (const name of ['sso', 'saml', 'scim', 'user', 'organization', 'test']) {
    expect(STOP_WORDS.has(name)).toBe(false);
  }
});
