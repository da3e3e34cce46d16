import { describe, expect, test } from 'vitest';
import { replyToWord } from '../../../src/slack/replies/reply-to-word.ts';
import { createStore } from '../../../src/store/create-store.ts';
import { violations } from '../../support/block-kit-limits.ts';
import { HOSTILE_REFS } from '../../support/hostile-refs.ts';
import { realDocs } from '../../support/real-docs.ts';

const docs = realDocs();
const context = {
  docs,
  store: createStore({ url: 'memory:' }),
  settings: {
    operators: new Set<string>(),
    followUpChannels: new Set<string>(),
    autoAnswerChannels: new Set<string>(),
    personPerMinute: 20,
    workspacePerMinute: 600,
  },
};
const ANA = { team: 'T1', user: 'U1' };
const say = (text: string, person = ANA) => replyToWord(context, text, { ...person, privately: true });
const shown = async (text: string) => JSON.stringify((await say(text))?.blocks);

describe('a word is', () => {
  test.each([
    ['help', 'Examples to copy'],
    ['HELP!', 'Examples to copy'],
    ['<@UBOT> help', 'Examples to copy'],
    ['feedback', 'your question is not kept'],
    ['Feedback?', 'support@workos.com'],
    ['whats-new', 'What is new in WorkOS'],
    ['whats new', 'What is new in WorkOS'],
    ["what's new?", 'What is new in WorkOS'],
    ['What’s new', 'What is new in WorkOS'],
    ['changelog 3', 'What is new in WorkOS'],
    ['  whats-new   3 ', 'What is new in WorkOS'],
    ['whats-new since 2026-01', 'What is new in WorkOS'],
    ['lang', 'You have set no language'],
    ['lang rust', 'I know no language “rust”'],
    ['read sso/test-sso', 'Test SSO'],
    ['read sso', 'Single Sign-On'],
    ['read https://workos.com/docs/sso/test-sso', 'Test SSO'],
    ['read <https://workos.com/docs/sso/test-sso>', 'Test SSO'],
    ['read <https://workos.com/docs/sso/test-sso|the page on tests>', 'Test SSO'],
    ['read <http://workos.com/docs/sso?a=1&amp;b=2|workos.com/docs/sso?a=1&amp;b=2>', 'Single Sign-On'],
    ['<@UBOT> read sso/test-sso.', 'Test SSO'],
    ['read sso/test-sos', 'The documentation has no page “sso/test-sos”'],
    ['read https://example.com/sso', 'The documentation has no page'],
  ])('%s', async (text, words) => {
    const message = await say(text);
    expect(await shown(text)).toContain(words);
    expect(message && violations(message)).toEqual([]);
  });
});

describe('a question is', () => {
  test.each([
    'help me set up SSO',
    'read replicas of the directory',
    'read replicas',
    'read',
    'feedback from users in audit logs',
    'lang files for the widget',
    'language',
    'whats new in authkit sessions?',
    "what's new in 2026",
    'whats-new since yesterday',
    'whats-new since 2026-13',
    'whats-new five',
    'changelog of the events API',
    'how do I read sso/test-sso',
    'can you help',
    '',
    '   ',
    '<@UBOT>',
    `read ${'x/'.repeat(700)}`,
    `help${'!'.repeat(50_000)}x`,
    '<@'.repeat(50_000),
  ])('%s', async (text) => {
    const before = Date.now();
    expect(await say(text)).toBeUndefined();
    expect(Date.now() - before).toBeLessThan(100);
  });
});

test('so many changes are shown as are asked for, from one to twenty', async () => {
  const all = docs.changelog();
  const titles = async (text: string) => {
    const blocks = await shown(text);
    return all.filter(({ title }) => blocks?.includes(JSON.stringify(title)));
  };
  expect(await titles('whats-new')).toHaveLength(5);
  expect(await titles('whats-new 2')).toEqual(all.slice(0, 2));
  expect(await titles('whats-new 0')).toHaveLength(1);
  expect(await titles('whats-new 20')).toHaveLength(20);
  expect(await titles('changelog 9999999999999999999999')).toHaveLength(20);
  const january = await titles('whats-new since 2026-01');
  expect(january.length).toBeGreaterThan(0);
  expect(january.every(({ date }) => date >= '2026-01')).toBe(true);
  expect((await say('whats-new since 2030'))?.text).toContain('nothing new since 2030');
});

test('a language is set, told, changed and forgotten, each person and workspace apart', async () => {
  expect((await say('lang Python'))?.text).toContain('From now on I show you methods in Python');
  expect((await say('lang'))?.text).toContain('I show you methods in Python');
  expect((await say('lang', { team: 'T1', user: 'U2' }))?.text).toContain('You have set no language');
  expect((await say('lang', { team: 'T2', user: 'U1' }))?.text).toContain('You have set no language');
  for (const [name, label] of [
    ['node', 'Node.js'],
    ['c#', '.NET'],
    ['golang', 'Go'],
    ['go', 'Go'],
  ]) {
    expect((await say(`lang ${name}`))?.text).toContain(`methods in ${label},`);
  }
  expect((await say('lang nonsense'))?.text).toContain(
    'There are cURL, Node.js, Python, Ruby, Go, PHP, Java, .NET.',
  );
  expect(await context.store.preferences.language(ANA)).toBe('go');
  await say('lang off');
  expect(await context.store.preferences.language(ANA)).toBeUndefined();
  await say('lang ruby');
  await say('lang auto');
  expect(await context.store.preferences.language(ANA)).toBeUndefined();
});

test('a page that is not there leads to its nearest, each with a button', async () => {
  const message = await say('read sso/test-single-sign-on');
  expect(JSON.stringify(message?.blocks)).toContain('\\"s\\":\\"sso');
  expect(JSON.stringify(message?.blocks).match(/"text":"Open"/g)?.length).toBeGreaterThan(0);
});

test('no ref leads out of the documentation, and none breaks a message', async () => {
  for (const ref of HOSTILE_REFS) {
    const message = await say(`read ${ref}`);
    if (message) expect(violations(message), ref.slice(0, 60)).toEqual([]);
    expect(JSON.stringify(message ?? '')).not.toContain('root:');
  }
});
