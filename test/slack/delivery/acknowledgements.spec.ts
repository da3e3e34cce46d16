import { describe, expect, test, vi } from 'vitest';
import type { Slack } from '../../../src/playground/slack/create-slack.ts';
import type { Fault } from '../../../src/playground/slack/faults.ts';
import type { Message } from '../../../src/playground/slack/workspace.ts';
import { openPlayground } from '../../playground/support/open-playground.ts';
import { appOfFile } from '../../support/app-of-file.ts';
import { eventually } from '../../support/eventually.ts';
import { delay, refusal, status } from '../../support/fake-slack.ts';
import {
  commandFields,
  eventBody,
  mentionEvent,
  messageEvent,
  sendForm,
  sendJson,
} from '../../support/slack-requests.ts';

const HERE = '#ask-workos';
const MOCK = /Use the Test Identity Provider/;
/** Whether each attempt to deliver the mention was taken. */
const outcomesOf = ({ deliveries }: Slack, { ts }: Message) =>
  deliveries.all
    .filter(({ payload }) => {
      const { event } = payload as { event: { type: string; ts: string } };
      return event.type === 'app_mention' && event.ts === ts;
    })
    .flatMap(({ outcomes }) => outcomes.map(({ ok }) => ok));
const away = (count: number): Fault[] => Array.from({ length: count }, () => status(503));

const bot = await appOfFile();
const posts = () => bot.slack.callsOf('chat.postMessage');
const retry = (num: number) => ({ headers: { 'x-slack-retry-num': String(num) } });

describe('an event is acknowledged', () => {
  test('when its answer has been accepted, and not before', async () => {
    bot.slack.next('chat.postMessage', delay(300));
    const started = Date.now();
    expect((await sendJson(bot.port, eventBody(mentionEvent()))).status).toBe(200);
    expect(Date.now() - started).toBeGreaterThanOrEqual(295);
    expect(posts()).toHaveLength(1);
  });

  test('not at all while Slack takes no answer; the retry is the second chance [fault 16]', async () => {
    bot.slack.next('chat.postMessage', ...away(3));
    const body = eventBody(mentionEvent());
    expect((await sendJson(bot.port, body)).status).toBe(503);
    expect((await sendJson(bot.port, body, retry(1))).status).toBe(200);
    expect((await sendJson(bot.port, body, retry(2))).status).toBe(200);
    expect(posts()).toHaveLength(4);
  });

  test('not within three seconds where the answer takes longer; the retry finds it done', async () => {
    bot.slack.next('chat.postMessage', delay(3_200));
    const body = eventBody(mentionEvent());
    const started = Date.now();
    expect((await sendJson(bot.port, body)).status).toBe(503);
    expect(Date.now() - started).toBeLessThan(3_000);
    expect((await sendJson(bot.port, body, retry(1))).status).toBe(200);
    expect(posts()).toHaveLength(1);
  }, 15_000);

  test('where a repetition would not help: the bot may not post there', async () => {
    bot.slack.next('chat.postMessage', refusal('token_revoked'));
    expect((await sendJson(bot.port, eventBody(mentionEvent()))).status).toBe(200);
  });

  test('at once where nothing is to be answered', async () => {
    for (const event of [
      messageEvent({ bot_id: 'B1' }),
      messageEvent({ subtype: 'channel_join' }),
      { type: 'app_home_opened', tab: 'about', user: 'U1' },
      { type: 'something_new' },
    ]) {
      expect((await sendJson(bot.port, eventBody(event))).status).toBe(200);
    }
    expect(posts()).toEqual([]);
  });

  test('a question that Slack sends again counts once against the limits', async () => {
    bot.slack.next('chat.postMessage', ...away(3));
    const before = bot.store.state();
    const body = eventBody(messageEvent());
    await sendJson(bot.port, body);
    await sendJson(bot.port, body, retry(1));
    expect(posts()).toHaveLength(4);
    expect(bot.store.state()).toEqual(before);
  });

  test('a command is answered in its acknowledgement as ever', async () => {
    expect(await (await sendForm(bot.port, commandFields('SSO'))).text()).toContain('Test Identity');
  });
});

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  test('an event whose answer Slack did not take is delivered again, and answered once [fault 43]', async () => {
    const { ana, slack } = await openPlayground({ transport });
    slack.next('chat.postMessage', ...away(4));
    const question = await ana.type(HERE, '@WorkOS Docs how do I test SSO?');
    await ana.waitsFor(HERE, MOCK, question);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const replies = slack.backstage.workspace.messages.filter(({ threadTs }) => threadTs === question.ts);
    expect(replies).toHaveLength(1);
    expect(outcomesOf(slack, question)).toEqual([false, true]);
  });

  test('whoever got no answer to the last attempt is told so, once Slack takes messages again [fault 63]', {
    timeout: 40_000,
  }, async () => {
    const { ana, slack } = await openPlayground({ transport });
    // Twelve attempts to answer; over HTTP the first try to tell them fails too, beside the post and in a message.
    const isBack = transport === 'socket';
    slack.next('chat.postMessage', ...away(isBack ? 12 : 15));
    slack.next('chat.postEphemeral', ...away(isBack ? 0 : 3));
    const question = await ana.type(HERE, '@WorkOS Docs how do I test SSO?');
    const words = /Sorry, I could not answer that when you asked/;
    await vi.waitFor(() => expect(ana.sees(HERE).some(({ text }) => words.test(text))).toBe(true), {
      timeout: 35_000,
      interval: 250,
    });
    // Over a socket Slack knows only after three seconds that the last one failed too.
    await eventually(() => expect(outcomesOf(slack, question)).toEqual([false, false, false, false]));
    const told = slack.backstage.workspace.messages.filter(({ text }) => words.test(text));
    expect(told).toMatchObject([{ onlyFor: ana.id }]);
  });
});
