import { describe, expect, test } from 'vitest';
import { appOfFile } from '../../support/app-of-file.ts';
import { eventually } from '../../support/eventually.ts';
import { drop, html, refusal, status } from '../../support/fake-slack.ts';
import { BOT_TOKEN } from '../../support/running-app.ts';
import { eventBody, mentionEvent, SIGNING_SECRET, sendJson } from '../../support/slack-requests.ts';

const bot = await appOfFile();

const posts = () => bot.slack.callsOf('chat.postMessage');
const logged = () => bot.lines.join('\n');
const mention = (fields = {}) => sendJson(bot.port, eventBody(mentionEvent(fields)));
const postsAre = (count: number) => eventually(() => expect(posts()).toHaveLength(count));
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
    const slow = mention({ channel: 'CSLOW' });
    await postsAre(1);
    const before = Date.now();
    await mention({ channel: 'CFAST' });
    await postsAre(2);
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(posts()[1]?.args.channel).toBe('CFAST');
    await postsAre(3);
    await slow;
  });

  test('when Slack asks to wait, without holding up a view [fault 42]', async () => {
    bot.slack.next('chat.postMessage', status(429, { 'retry-after': '2' }));
    const slow = mention({ channel: 'CSLOW' });
    await postsAre(1);
    const before = Date.now();
    await sendJson(bot.port, eventBody({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' }));
    await eventually(() => expect(bot.slack.callsOf('views.publish')).toHaveLength(1));
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(posts()).toHaveLength(1);
    await postsAre(2);
    await slow;
  });

  test.each([
    ['is away twice [fault 43]', [status(503), status(503)]],
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
    'in older blocks, then as plain text, when Slack says %s [fault 44]',
    async (error) => {
      bot.slack.next('chat.postMessage', refusal(error), refusal(error));
      await mention();
      await postsAre(3);
      const [first, second, third] = posts();
      expect(JSON.stringify(first?.args.blocks)).toContain('context_actions');
      expect(second?.args.blocks).toBeDefined();
      expect(JSON.stringify(second?.args.blocks)).not.toContain('context_actions');
      expect(third?.args.blocks).toBeUndefined();
      expect(third?.args).toMatchObject({ text: first?.args.text, thread_ts: first?.args.thread_ts });
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
    await eventually(() => expect(logged()).toContain(`could not be posted: ${error}`));
    expect(logged()).toContain(advice);
    expect(posts()).toHaveLength(1);
  });

  test('after three attempts [fault 43]', async () => {
    bot.slack.next('chat.postMessage', status(503), status(503), status(503));
    await mention();
    await eventually(() => expect(logged()).toContain('could not be posted: http_503'));
    expect(posts()).toHaveLength(3);
  });

  test.each([500, 502, 504])(
    'once and no more, and its asker is told, when Slack answers %i and may have taken it [fault 43]',
    async (code) => {
      bot.slack.next('chat.postMessage', status(code));
      await mention();
      await eventually(() => expect(bot.slack.callsOf('chat.postEphemeral')).toHaveLength(1));
      const [told] = bot.slack.callsOf('chat.postEphemeral');
      expect(told?.args).toMatchObject({ channel: 'C1', user: 'U1' });
      expect(told?.args.text).toMatch(/did not confirm.*please ask again/);
      expect(logged()).toContain(`may not have been posted: http_${code}`);
      await pause(400);
      expect(posts()).toHaveLength(1);
    },
  );

  test('when Slack asks to wait for an hour [fault 42]', async () => {
    bot.slack.next('chat.postMessage', status(429, { 'retry-after': '3600' }));
    await mention();
    await eventually(() => expect(logged()).toContain('could not be posted: ratelimited'));
    expect(posts()).toHaveLength(1);
  });
});

describe('an answer that cannot be posted in its channel comes as a direct message [fault 45]', () => {
  test.each([
    ['not_in_channel', 'Invite me there with /invite'],
    ['channel_not_found', 'Invite me there with /invite'],
    ['is_archived', 'the channel is archived'],
    ['restricted_action', 'Ask me here, or with /workos'],
    ['restricted_action_read_only_channel', 'Ask me here, or with /workos'],
    ['user_not_in_channel', 'An administrator can install me again'],
    ['missing_scope', 'An administrator can install me again'],
  ])('%s', async (error, advice) => {
    bot.slack.next('chat.postMessage', refusal(error));
    const body = eventBody(mentionEvent());
    await sendJson(bot.port, body);
    await postsAre(3);
    const [refused, notice, answer] = posts();
    expect(notice?.args).toMatchObject({ channel: 'U1', text: expect.stringContaining(advice) });
    expect(notice?.args.thread_ts).toBeUndefined();
    expect(JSON.stringify(notice?.args.blocks)).toContain('"channel_id":"C1"');
    const { text, blocks } = refused?.args ?? {};
    expect(answer?.args).toMatchObject({ channel: 'U1', text, blocks, thread_ts: expect.any(String) });
    expect(logged()).toContain(`could not be posted: ${error}`);
    // It is answered: a retry does not answer it again.
    await sendJson(bot.port, body, { headers: { 'x-slack-retry-num': '1' } });
    await pause(40);
    expect(posts()).toHaveLength(3);
  });

  test('and is logged where that cannot be posted either', async () => {
    bot.slack.next('chat.postMessage', refusal('is_archived'), refusal('messages_tab_disabled'));
    await mention();
    await eventually(() => expect(logged()).toContain('messages_tab_disabled'));
    await pause(40);
    expect(posts()).toHaveLength(2);
  });
});

test('a reply that arrived although its answer was lost is not posted again [fault 43]', async () => {
  bot.slack.next('chat.postMessage', drop());
  const body = eventBody(mentionEvent());
  await sendJson(bot.port, body);
  await eventually(() => expect(logged()).toContain('may not have been posted'));
  await sendJson(bot.port, body, { headers: { 'x-slack-retry-num': '1' } });
  await pause(700);
  expect(posts()).toHaveLength(1);
});

test('a message whose reply could not be posted is answered when Slack delivers it again [fault 16]', async () => {
  bot.slack.next('chat.postMessage', refusal('msg_too_long'));
  const body = eventBody(mentionEvent());
  await sendJson(bot.port, body);
  await eventually(() => expect(logged()).toContain('msg_too_long'));
  await pause(20);
  await sendJson(bot.port, body, { headers: { 'x-slack-retry-num': '1' } });
  await postsAre(2);
});

test('the log holds no secrets and no questions [faults 54, 58]', async () => {
  bot.slack.next('chat.postMessage', status(503), refusal('invalid_blocks'), refusal('not_in_channel'));
  await mention({ text: '<@UBOT> my-private-question about SSO' });
  await eventually(() => expect(logged()).toContain('not_in_channel'));
  expect(logged()).not.toContain('my-private-question');
  expect(logged()).not.toContain(BOT_TOKEN);
  expect(logged()).not.toContain(SIGNING_SECRET);
});

test('an apology that cannot be posted either is logged, and the bot lives on', async () => {
  bot.slack.next('chat.postMessage', refusal('token_revoked'));
  await mention({ text: 'explode' });
  await eventually(() => expect(logged()).toContain('token_revoked'));
  await mention();
  await postsAre(2);
});
