import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../../src/playground/run-in-process.ts';
import { delay, refusal } from '../../../src/playground/slack/faults.ts';
import { wordsOf } from '../../../src/playground/slack/people/visible.ts';
import { type OpenPlayground, openPlayground } from '../../playground/support/open-playground.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { recordingLogger, runningApp } from '../../support/running-app.ts';
import { eventBody, mentionEvent, messageEvent, sendJson } from '../../support/slack-requests.ts';

const HERE = '#ask-workos';
const MOCK = /Use the Test Identity Provider/;
const NONE = /I found no answer/;
const FIVE_MINUTES = 5 * 60_000;
let own: OpenPlayground | undefined;
let clock = 0;
const open = async () => {
  const docs = fakeDocs();
  const { logger } = recordingLogger();
  own = await openPlayground({ run: runInProcess({ docs, logger, now: () => clock }) });
  return { ...own, docs };
};
const pause = () => new Promise((resolve) => setTimeout(resolve, 80));
const callsOf = (method: string) => own?.slack.calls.filter((call) => call.method === method) ?? [];

describe('an edit changes the reply [fault 29]', () => {
  test('to a mention, in its thread', async () => {
    const { ana, ben } = await open();
    const question = await ana.type(HERE, '@WorkOS Docs how do I tset?');
    await ben.waitsFor(HERE, NONE, question);
    ana.edit(question, '@WorkOS Docs how do I test SSO?');
    await ben.waitsFor(HERE, MOCK, question);
    expect(ben.sees(HERE, question)).toHaveLength(2);
    expect(callsOf('chat.postMessage')).toHaveLength(1);
  });

  test('to a direct message', async () => {
    const { ana } = await open();
    const question = await ana.tell('how do I tset?');
    await ana.waitsFor('app', NONE, question);
    ana.edit(question, 'how do I test SSO?');
    await ana.waitsFor('app', MOCK, question);
    expect(ana.sees('app', question)).toHaveLength(2);
  });

  test('as often as there is one, each with other words', async () => {
    const { ana } = await open();
    const question = await ana.tell('SSO');
    await ana.waitsFor('app', MOCK, question);
    ana.edit(question, 'egg');
    await ana.waitsFor('app', NONE, question);
    ana.edit(question, 'SSO');
    await ana.waitsFor('app', MOCK, question);
    expect(callsOf('chat.update')).toHaveLength(2);
  });

  test('of a follow-up, which is read with what stood before it and not with itself', async () => {
    const { ana, docs } = await open();
    const first = await ana.tell('SSO');
    await ana.waitsFor('app', MOCK, first);
    const followUp = await ana.tell('and Otka');
    await ana.waitsFor('app', /“SSO and Otka”/, followUp);
    ana.edit(followUp, 'and Okta');
    await ana.waitsFor('app', /“SSO and Okta”/, followUp);
    expect(docs.options.at(-1)?.previous).toBe('SSO');
  });

  test('to help, when it asks nothing any more', async () => {
    const { ana } = await open();
    const question = await ana.tell('SSO');
    await ana.waitsFor('app', MOCK, question);
    ana.edit(question, 'help');
    await ana.waitsFor('app', /Examples to copy/, question);
    expect(ana.sees('app', question)).toHaveLength(2);
  });

  test('as plain text when Slack does not take the blocks', async () => {
    const { ana, slack } = await open();
    const question = await ana.tell('egg');
    await ana.waitsFor('app', NONE, question);
    slack.next('chat.update', refusal('invalid_blocks'), refusal('invalid_blocks'));
    ana.edit(question, 'SSO');
    const reply = await ana.waitsFor('app', MOCK, question);
    expect(reply.blocks).toBeUndefined();
    // Without any, Slack would leave the old ones there.
    expect(callsOf('chat.update').at(-1)?.args.blocks).toEqual([]);
  });
});

test('an edit that comes while the reply is on its way changes it too', async () => {
  const { ana, slack } = await open();
  slack.next('chat.postMessage', delay(150));
  const question = await ana.tell('egg');
  await eventually(() => expect(callsOf('chat.postMessage')).toHaveLength(1));
  ana.edit(question, 'SSO');
  await ana.waitsFor('app', MOCK, question);
  expect(ana.sees('app', question)).toHaveLength(2);
});

describe('an edit changes nothing [fault 29]', () => {
  test('when the words stay the same', async () => {
    const { ana } = await open();
    const question = await ana.type(HERE, '@WorkOS Docs SSO');
    await ana.waitsFor(HERE, MOCK, question);
    ana.edit(question, '@WorkOS Docs SSO');
    await pause();
    expect(callsOf('chat.update')).toEqual([]);
  });

  test.each(['mention', 'message'])('five minutes after the reply to a %s', async (kind) => {
    clock = 0;
    const { ana } = await open();
    const where = kind === 'mention' ? HERE : 'app';
    const before = kind === 'mention' ? '@WorkOS Docs ' : '';
    const question = await ana.type(where, `${before}SSO`);
    await ana.waitsFor(where, MOCK, question);
    clock = FIVE_MINUTES - 1;
    ana.edit(question, `${before}egg`);
    await ana.waitsFor(where, NONE, question);
    clock = FIVE_MINUTES;
    ana.edit(question, `${before}SSO again`);
    await pause();
    expect(callsOf('chat.update')).toHaveLength(1);
    expect(ana.sees(where, question)).toHaveLength(2);
  });

  test('of a post that was never answered', async () => {
    const { ana } = await open();
    const question = await ana.type(HERE, 'how do I test SSO?');
    ana.edit(question, '@WorkOS Docs how do I test SSO?');
    await pause();
    expect(ana.sees(HERE, question)).toHaveLength(1);
  });

  test('of a post whose reply did not arrive', async () => {
    const { ana, slack } = await open();
    slack.next('chat.postMessage', refusal('restricted_action'));
    const question = await ana.tell('egg');
    await eventually(() => expect(callsOf('chat.postMessage')).toHaveLength(1));
    ana.edit(question, 'SSO');
    await pause();
    expect(ana.sees('app', question)).toHaveLength(1);
  });

  test('after the reply was dismissed', async () => {
    const { ana } = await open();
    const question = await ana.tell('SSO');
    await ana.click(await ana.waitsFor('app', MOCK, question), 'Dismiss');
    await eventually(() => expect(ana.sees('app', question)).toHaveLength(1));
    ana.edit(question, 'SSO again');
    await pause();
    expect(ana.sees('app', question)).toHaveLength(1);
  });
});

test('an edit that Slack delivers three times updates the reply once', async () => {
  const bot = await runningApp();
  const event = { ...mentionEvent({ ts: '1700000001.1' }) };
  await sendJson(bot.port, eventBody(event));
  await eventually(() => expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1));
  await pause();
  const edited = { user: 'U1', ts: '1700000002.1' };
  const edit = eventBody({ ...event, text: '<@UBOT> SSO, please', edited });
  await Promise.all([sendJson(bot.port, edit), sendJson(bot.port, edit), sendJson(bot.port, edit)]);
  await eventually(() => expect(bot.slack.callsOf('chat.update')).toHaveLength(1));
  await pause();
  expect(bot.slack.callsOf('chat.update')).toHaveLength(1);
  expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1);
  await bot.close();
});

test('an edit that others cannot have made does nothing', async () => {
  const bot = await runningApp();
  const post = messageEvent({ ts: '1700000003.1' });
  await sendJson(bot.port, eventBody(post));
  await eventually(() => expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1));
  await pause();
  const { channel, channel_type } = post;
  const change = (message: unknown, more: object = {}) =>
    sendJson(
      bot.port,
      eventBody({
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel,
        channel_type,
        message,
        ...more,
      }),
    );
  const message = { ...post, text: 'SSO now', edited: { user: 'U1', ts: '1700000004.1' } };
  for (const bent of [
    null,
    'text',
    [],
    { ...message, edited: undefined },
    { ...message, edited: undefined, ts: '9.9' },
    { ...message, edited: 'yes' },
    { ...message, edited: {} },
    { ...message, user: 'UBOT' },
    { ...message, user: 'U2' },
    { ...message, bot_id: 'B1' },
    { ...message, ts: '9.9' },
    { ...message, text: '' },
    { ...message, subtype: 'message_changed', message },
    { ...message, subtype: 'bot_message' },
  ]) {
    expect((await change(bent)).status).toBe(200);
  }
  await change(message, { channel_type: 'channel' });
  await pause();
  expect(bot.slack.callsOf('chat.update')).toEqual([]);
  expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1);
  await change(message);
  await eventually(() => expect(bot.slack.callsOf('chat.update')).toHaveLength(1));
  expect(wordsOf({ text: String(bot.slack.callsOf('chat.update')[0]?.args.text) })).toMatch(MOCK);
  await bot.close();
});
