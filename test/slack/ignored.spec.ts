import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningApp, runningApp } from '../support/running-app.ts';
import { eventBody, mentionEvent, messageEvent, sendJson } from '../support/slack-requests.ts';

let bot: RunningApp;
beforeAll(async () => {
  bot = await runningApp();
});
afterAll(() => bot.close());

/** Whatever is sent first would be answered before this, for Slack's stand-in takes calls in order. */
async function settle(channel: string): Promise<string[]> {
  await sendJson(bot.port, eventBody(messageEvent({ channel })));
  const channels = () => bot.slack.callsOf('chat.postMessage').map(({ args }) => String(args.channel));
  await vi.waitFor(() => expect(channels()).toContain(channel));
  await new Promise((resolve) => setTimeout(resolve, 30));
  return channels();
}

const ignored: [string, Record<string, unknown>][] = [
  ['of another bot', { bot_id: 'BOTHER' }],
  ['of another bot without a subtype but with a profile', { bot_profile: { id: 'B2' } }],
  ['of its own', { user: 'UBOT' }],
  ['of its own bot id', { subtype: 'bot_message', bot_id: 'BBOT' }],
  ['of Slackbot', { user: 'USLACKBOT' }],
  ['of nobody', { user: undefined }],
  ['that was edited', { edited: { user: 'U1', ts: '1.1' } }],
  ['change', { subtype: 'message_changed', message: messageEvent() }],
  ['change of one of its own', { subtype: 'message_changed', user: undefined, message: { user: 'UBOT' } }],
  ['deletion', { subtype: 'message_deleted' }],
  ['join', { subtype: 'channel_join' }],
  ['thread root of the assistant', { subtype: 'assistant_app_thread' }],
  ['reply notice', { subtype: 'message_replied' }],
  ['that is hidden', { hidden: true }],
  ['with only a file', { subtype: 'file_share', text: '', files: [{ id: 'F1' }] }],
  ['without a text', { text: undefined, blocks: [] }],
  ['with a text that is no text', { text: 42 }],
  ['without a channel', { channel: undefined }],
  ['without a timestamp', { ts: undefined }],
];

describe('nobody is answered for a message', () => {
  test.each(ignored)('%s', async (_, fields) => {
    bot.slack.reset();
    const response = await sendJson(
      bot.port,
      eventBody({ ...messageEvent({ channel: 'DIGNORED' }), ...fields }),
    );
    expect(response.status).toBe(200);
    expect(await settle('DEND')).toEqual(['DEND']);
  });

  test.each(['channel', 'group', 'mpim', undefined])('in a conversation of type %s', async (type) => {
    bot.slack.reset();
    await sendJson(bot.port, eventBody(messageEvent({ channel: 'CIGNORED', channel_type: type })));
    expect(await settle('DEND')).toEqual(['DEND']);
  });
});

test.each(ignored.filter(([name]) => /bot|own|Slackbot|edited/.test(name)))(
  'nobody is answered for a mention %s',
  async (_, fields) => {
    bot.slack.reset();
    await sendJson(bot.port, eventBody({ ...mentionEvent({ channel: 'CIGNORED' }), ...fields }));
    expect(await settle('DEND')).toEqual(['DEND']);
  },
);
