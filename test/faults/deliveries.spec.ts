import { describe, expect, test } from 'vitest';
import { appOfFile } from '../support/app-of-file.ts';
import { eventually } from '../support/eventually.ts';
import {
  clickFields,
  eventBody,
  mentionEvent,
  messageEvent,
  sendForm,
  sendJson,
  sendUntilTaken,
} from '../support/slack-requests.ts';

const bot = await appOfFile();

const posts = () => bot.slack.callsOf('chat.postMessage');
const event = (fields: object, envelope = {}) => sendJson(bot.port, eventBody({ ...fields }, envelope));
const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
const onePost = async () => {
  await eventually(() => expect(posts()).toHaveLength(1));
  await pause();
  expect(posts()).toHaveLength(1);
  return posts()[0]?.args;
};

test('a retry under another event id is answered once: the message is the same [fault 18]', async () => {
  const same = mentionEvent({ ts: '1800000018.1' });
  await event(same, { event_id: 'EvFirst' });
  await event(same, { event_id: 'EvSecond' });
  await onePost();
});

test('an edit that comes before its message changes nothing, and the message is answered once [fault 19]', async () => {
  const post = messageEvent({ ts: '1800000019.1' });
  const message = { ...post, text: 'SSO, please', edited: { user: 'U1', ts: '1800000019.9' } };
  const { channel, channel_type } = post;
  await event({ type: 'message', subtype: 'message_changed', hidden: true, channel, channel_type, message });
  await event(post);
  await onePost();
  expect(bot.slack.callsOf('chat.update')).toEqual([]);
});

test('a burst of 500 messages, each delivered twice, is answered 500 times [fault 20]', async () => {
  const bodies = Array.from({ length: 500 }, (_, i) => eventBody(mentionEvent({ channel: `C${i}` })));
  for (let from = 0; from < bodies.length; from += 50) {
    const some = bodies.slice(from, from + 50);
    await Promise.all([...some, ...some].map((body) => sendUntilTaken(bot.port, body)));
  }
  await eventually(() => expect(posts()).toHaveLength(500));
  await pause();
  expect(new Set(posts().map(({ args }) => args.channel)).size).toBe(500);
  expect(posts()).toHaveLength(500);
});

test('of two actions in one payload, which Slack does not send, the first is done [fault 23]', async () => {
  const { payload = '' } = clickFields(bot.slack.newResponseUrl(), { value: 'bot/installing' });
  const body = JSON.parse(payload);
  body.actions.push({ ...body.actions[0], value: 'sso/test-sso/okta' });
  expect((await sendForm(bot.port, { payload: JSON.stringify(body) })).status).toBe(200);
  await eventually(() => expect(bot.slack.callsOf('response_url')).toHaveLength(1));
  await pause();
  expect(bot.slack.callsOf('response_url')[0]?.args.text).toContain('Create the app from the manifest.');
  expect(bot.slack.callsOf('response_url')).toHaveLength(1);
});

describe('half of a delivery is refused at once, and the log has no error of it [fault 23]', () => {
  const click = () => JSON.parse(clickFields(bot.slack.newResponseUrl(), { value: 'sso' }).payload ?? '');
  test.each([
    ['a click without a person', () => ({ ...click(), user: undefined })],
    ['a submission without a view', () => ({ type: 'view_submission', user: { id: 'U1' }, view: null })],
  ])('%s', async (_, payload) => {
    const before = Date.now();
    expect((await sendForm(bot.port, { payload: JSON.stringify(payload()) })).status).toBe(400);
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(bot.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });

  test('a mention without a channel', async () => {
    expect((await event(mentionEvent({ channel: null }))).status).toBe(400);
    expect(bot.slack.calls).toEqual([]);
  });

  test('ids that no text can be made of are taken for none', async () => {
    const odd = { toString: null, valueOf: null };
    const body = { ...click(), team: { id: odd }, actions: [{ action_id: odd, value: odd, type: 'button' }] };
    expect((await sendForm(bot.port, { payload: JSON.stringify(body) })).status).toBeLessThan(500);
    expect((await event({ ...mentionEvent(), channel: odd, type: 'message' })).status).toBeLessThan(500);
    await pause();
    expect(bot.lines.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});

describe('a mention is answered once [fault 32]', () => {
  test.each([
    ['beside another person', '<@U2> look, <@UBOT> how do I test SSO?'],
    ['in the middle of a sentence', 'could <@UBOT> tell us how to test SSO?'],
    ['with its name in the markup', '<@UBOT|workos> how do I test SSO?'],
    ['beside another bot', '<@UBOT> <@UOTHERBOT> how do I test SSO?'],
    ['twice', '<@UBOT> how do I test SSO? <@UBOT>'],
    ['inside code', '`<@UBOT>` how do I test SSO?'],
  ])('%s', async (_, text) => {
    await event(mentionEvent({ text }));
    expect((await onePost())?.text).toContain('Use the Test Identity Provider.');
  });
});

describe('somebody of another organisation is answered like anybody [fault 33]', () => {
  test.each([
    ['from a shared channel', { user_team: 'T2', source_team: 'T2' }, { context_team_id: 'T2' }],
    ['whose id is that of a grid', { user: 'W012A3CDE' }, {}],
    ['in a channel shared by link', {}, { is_ext_shared_channel: true, context_team_id: null }],
  ])('%s', async (_, fields, envelope) => {
    await event(mentionEvent(fields), envelope);
    await onePost();
  });
});

test.each(['app_mention', 'message'])(
  'a thread that is null is no thread, in %s [fault 34]',
  async (type) => {
    const ts = `18000000${type.length}.34`;
    const post = type === 'message' ? messageEvent({ ts }) : mentionEvent({ ts });
    expect((await event({ ...post, thread_ts: null })).status).toBe(200);
    expect((await onePost())?.thread_ts).toBe(ts);
  },
);

test('being uninstalled, in either order and twice, is taken without a word [fault 55]', async () => {
  for (const type of ['app_uninstalled', 'tokens_revoked', 'tokens_revoked', 'app_uninstalled']) {
    expect((await event({ type, tokens: { bot: ['UBOT'] } })).status).toBe(200);
  }
  expect(bot.slack.calls).toEqual([]);
  await event(mentionEvent());
  await onePost();
});
