import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { drop, html, refusal, status } from '../support/fake-slack.ts';
import { BOT_TOKEN, type RunningApp, runningApp } from '../support/running-app.ts';
import { eventBody, mentionEvent, SIGNING_SECRET, sendJson } from '../support/slack-requests.ts';

let bot: RunningApp;
beforeAll(async () => {
  bot = await runningApp();
});
afterEach(() => {
  bot.slack.reset();
  bot.lines.length = 0;
});
afterAll(() => bot.close());

const posts = () => bot.slack.callsOf('chat.postMessage');
const logged = () => bot.lines.join('\n');
const mention = (fields = {}) => sendJson(bot.port, eventBody(mentionEvent(fields)));
const postsAre = (count: number) => vi.waitFor(() => expect(posts()).toHaveLength(count), { timeout: 5_000 });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a reply is posted in the end', () => {
  test('when Slack asks to wait, and no earlier than it asks [fault 42]', async () => {
    bot.slack.next('chat.postMessage', status(429, { 'retry-after': '1' }));
    const before = Date.now();
    await mention();
    await postsAre(2);
    expect(Date.now() - before).toBeGreaterThanOrEqual(950);
    expect(logged()).not.toContain('error:');
  });

  test('when Slack asks to wait, without holding up anybody else [fault 42]', async () => {
    bot.slack.next('chat.postMessage', status(429, { 'retry-after': '2' }));
    await mention({ channel: 'CSLOW' });
    await postsAre(1);
    const before = Date.now();
    await mention({ channel: 'CFAST' });
    await postsAre(2);
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(posts()[1]?.args.channel).toBe('CFAST');
    await postsAre(3);
  });

  test.each([
    ['fails twice [fault 43]', [status(500), status(502)]],
    ['asks to wait for no time it names [fault 42]', [status(429), status(429, { 'retry-after': 'abc' })]],
    ['has a page of HTML put before it [fault 43]', [html(), html(503)]],
  ])('when Slack %s', async (_, answers) => {
    bot.slack.next('chat.postMessage', ...answers);
    await mention();
    await postsAre(3);
    await pause(50);
    expect(logged()).not.toContain('error:');
  });

  test.each(['invalid_blocks', 'msg_blocks_too_long'])(
    'as plain text when Slack says %s [fault 44]',
    async (error) => {
      bot.slack.next('chat.postMessage', refusal(error));
      await mention();
      await postsAre(2);
      const [first, second] = posts();
      expect(first?.args.blocks).toBeDefined();
      expect(second?.args.blocks).toBeUndefined();
      expect(second?.args).toMatchObject({ text: first?.args.text, thread_ts: first?.args.thread_ts });
      expect(logged()).toContain(error);
    },
  );
});

describe('a reply that cannot be posted is logged with its reason', () => {
  test.each([
    ['msg_too_long [fault 44]', 'Slack refused'],
    ['invalid_thread_ts [fault 44]', 'Slack refused'],
    ['cannot_reply_to_message [fault 44]', 'Slack refused'],
    ['thread_not_found [fault 44]', 'is gone'],
    ['not_in_channel [fault 45]', 'invite'],
    ['channel_not_found [fault 45]', 'invite'],
    ['is_archived [fault 45]', 'archived'],
    ['restricted_action [fault 45]', 'does not let the bot post'],
    ['restricted_action_read_only_channel [fault 45]', 'Slack refused'],
    ['user_not_in_channel [fault 45]', 'Slack refused'],
    ['missing_scope [fault 45]', 'install it again'],
    ['messages_tab_disabled [fault 45]', 'App Home'],
    ['invalid_auth [fault 46]', 'SLACK_BOT_TOKEN'],
    ['token_revoked [fault 46]', 'revoked'],
    ['account_inactive [fault 46]', 'install the app again'],
    ['token_expired [fault 46]', 'expired'],
    ['something_new', 'Slack refused'],
  ])('%s', async (name, advice) => {
    const [error = ''] = name.split(' ');
    bot.slack.next('chat.postMessage', refusal(error));
    await mention();
    await vi.waitFor(() => expect(logged()).toContain(`could not be posted: ${error}`));
    expect(logged()).toContain(advice);
    expect(posts()).toHaveLength(1);
  });

  test('after three attempts [fault 43]', async () => {
    bot.slack.next('chat.postMessage', status(500), status(500), status(500));
    await mention();
    await vi.waitFor(() => expect(logged()).toContain('could not be posted: http_500'), { timeout: 5_000 });
    expect(posts()).toHaveLength(3);
  });

  test('when Slack asks to wait for an hour [fault 42]', async () => {
    bot.slack.next('chat.postMessage', status(429, { 'retry-after': '3600' }));
    await mention();
    await vi.waitFor(() => expect(logged()).toContain('could not be posted: ratelimited'));
    expect(posts()).toHaveLength(1);
  });
});

test('a reply that arrived although its answer was lost is not posted again [fault 43]', async () => {
  bot.slack.next('chat.postMessage', drop());
  const body = eventBody(mentionEvent());
  await sendJson(bot.port, body);
  await vi.waitFor(() => expect(logged()).toContain('may not have been posted'));
  await sendJson(bot.port, body, { headers: { 'x-slack-retry-num': '1' } });
  await pause(700);
  expect(posts()).toHaveLength(1);
});

test('a message whose reply could not be posted is answered when Slack delivers it again [fault 16]', async () => {
  bot.slack.next('chat.postMessage', refusal('not_in_channel'));
  const body = eventBody(mentionEvent());
  await sendJson(bot.port, body);
  await vi.waitFor(() => expect(logged()).toContain('not_in_channel'));
  await pause(20);
  await sendJson(bot.port, body, { headers: { 'x-slack-retry-num': '1' } });
  await postsAre(2);
});

test('the log holds no secrets and no questions [faults 54, 58]', async () => {
  bot.slack.next('chat.postMessage', status(500), refusal('invalid_blocks'), refusal('not_in_channel'));
  await mention({ text: '<@UBOT> my-private-question about SSO' });
  await vi.waitFor(() => expect(logged()).toContain('not_in_channel'), { timeout: 3_000 });
  expect(logged()).not.toContain('my-private-question');
  expect(logged()).not.toContain(BOT_TOKEN);
  expect(logged()).not.toContain(SIGNING_SECRET);
});

test('an apology that cannot be posted either is logged, and the bot lives on', async () => {
  bot.slack.next('chat.postMessage', refusal('is_archived'));
  await mention({ text: 'explode' });
  await vi.waitFor(() => expect(logged()).toContain('is_archived'));
  await mention();
  await postsAre(2);
});
