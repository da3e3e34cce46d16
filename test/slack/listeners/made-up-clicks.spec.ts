import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../../src/render/controls/button.ts';
import { readClick } from '../../../src/slack/payloads/read-click.ts';
import { appOfFile } from '../../support/app-of-file.ts';
import { sendForm } from '../../support/slack-requests.ts';

const bot = await appOfFile();

const NAMES = Object.values(ACTIONS).filter((name) => name !== ACTIONS.open);
const GOOD = JSON.stringify({
  q: 'SSO',
  s: 'sso/test-sso/mock',
  u: 'U1',
  d: '0.2.0',
  v: true,
  f: 1,
  l: 'js',
});

const payload = (action: object, more: object = {}) => ({
  type: 'block_actions',
  user: { id: 'U1', team_id: 'T1' },
  team: { id: 'T1' },
  channel: { id: 'C1' },
  container: { type: 'message', message_ts: '1.1', channel_id: 'C1', is_ephemeral: true },
  response_url: bot.slack.newResponseUrl(),
  actions: [{ type: 'button', block_id: 'b', ...action }],
  ...more,
});
const send = (body: object) => sendForm(bot.port, { payload: JSON.stringify(body) });
const alive = async () => {
  const response = await sendForm(bot.port, {
    command: '/workos',
    text: 'SSO',
    user_id: 'U1',
    team_id: 'T1',
  });
  expect(response.status).toBe(200);
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 40));

const VALUES: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a number', 7],
  ['an object', { q: 'SSO' }],
  ['an empty text', ''],
  ['no JSON', '{"q":'],
  ['the section of old', 'sso/test-sso/mock'],
  ['null as JSON', 'null'],
  ['a list as JSON', '[1,2]'],
  ['what every object inherits', '{"__proto__":{"u":"U1","q":"SSO"}}'],
  ['an asker that is markup', '{"q":"SSO","u":"<!channel>"}'],
  ['a verdict that is none', '{"u":"U1","q":"SSO","v":"up"}'],
  ['100,000 characters', JSON.stringify({ q: 'x'.repeat(100_000), u: 'U1' })],
  ['deep nesting', `${'['.repeat(900)}${']'.repeat(900)}`],
];

describe.each(NAMES)('the action %s', (name) => {
  test.each(VALUES)('with %s as its value does nothing', async (_, value) => {
    const action = { action_id: name, value, block_id: String(value), selected_option: value };
    expect((await send(payload(action))).status).toBe(200);
    await pause();
    expect(bot.slack.calls).toEqual([]);
    expect(bot.lines.filter((line) => /Feedback|A click|No answer/.test(line))).toEqual([]);
  });

  test('of another person’s message that only they see does nothing [fault 60]', async () => {
    const theirs = GOOD.replace('"U1"', '"U2"');
    const action = { action_id: name, value: theirs, block_id: theirs, selected_option: { value: 'go' } };
    expect((await send(payload(action))).status).toBe(200);
    await pause();
    expect(bot.slack.calls).toEqual([]);
  });

  test('without a person, a channel or a message never crashes [fault 23]', async () => {
    const action = { action_id: `${name}:2`, value: GOOD, block_id: GOOD, selected_option: { value: 'go' } };
    for (const more of [
      { channel: undefined, container: undefined },
      { channel: null, container: null, message: null, team: null },
      { container: { is_ephemeral: true, message_ts: 5, thread_ts: {} } },
      { response_url: undefined },
      { user: undefined },
      { user: {} },
      { user: { id: 5 } },
      { actions: [] },
      { actions: [null] },
    ]) {
      await send(payload(action, more));
    }
    await alive();
  });
});

test('a choice in the menu of languages that it does not have does nothing', async () => {
  for (const option of [undefined, null, {}, { value: 'cobol' }, { value: ['go'] }, { value: '__proto__' }]) {
    await send(payload({ action_id: 'language', block_id: GOOD, selected_option: option }));
  }
  await pause();
  expect(bot.slack.calls).toEqual([]);
});

test.each(['share', 'dismiss'])(
  '%s under a message that others see is for its asker alone [faults 56, 60]',
  async (name) => {
    const action = { action_id: name, value: GOOD };
    await send(payload(action, { user: { id: 'U2' }, container: { message_ts: '1.1', channel_id: 'C1' } }));
    await pause();
    expect(bot.slack.calls).toEqual([]);
  },
);

test('an action of a name that ours begins is acknowledged, and no more', async () => {
  for (const name of ['show:x', 'show:', 'showing', 'share2', 'open:1:1', 'x:show']) {
    const before = Date.now();
    expect((await send(payload({ action_id: name, value: GOOD }))).status).toBe(200);
    expect(Date.now() - before).toBeLessThan(1_000);
  }
  expect(bot.slack.calls).toEqual([]);
});

test('a verdict with a made-up section leaves none of it in the log', async () => {
  const value = JSON.stringify({ u: 'U1', s: 'my-secret\nERROR forged', d: '0.2.0', v: true });
  await send(payload({ action_id: 'feedback', value }));
  await pause();
  const lines = bot.lines.filter((line) => line.includes('Feedback'));
  expect(lines).toEqual([expect.stringContaining('section unknown, documentation 0.2.0')]);
  expect(bot.lines.join()).not.toContain('my-secret');
});

describe('who sees a message is read from where it stands', () => {
  const click = (more: object) =>
    readClick({ user: { id: 'U1' }, team: { id: 'T1' }, channel: { id: 'C1' }, ...more }, { value: GOOD });

  test.each([
    ['person', { container: { is_ephemeral: true } }],
    ['person', { channel: { id: 'D1' }, container: { is_ephemeral: true } }],
    ['dm', { channel: { id: 'D1' } }],
    // Two people and no bot: what one of them shared there is not the other's to replace.
    ['everybody', { channel: { id: 'D1' }, user: { id: 'U2' } }],
    ['everybody', {}],
    ['everybody', { container: { is_ephemeral: 'true' } }],
  ])('%s: %j', (seenBy, more) => expect(click(more)?.seenBy).toBe(seenBy));
});
