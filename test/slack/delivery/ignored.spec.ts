import { describe, expect, test } from 'vitest';
import { appOfFile } from '../../support/app-of-file.ts';
import { eventually } from '../../support/eventually.ts';
import { eventBody, mentionEvent, messageEvent, sendJson } from '../../support/slack-requests.ts';

const bot = await appOfFile();

/** Whatever is sent first would be answered before this, for Slack's stand-in takes calls in order. */
async function settle(channel: string): Promise<string[]> {
  await sendJson(bot.port, eventBody(messageEvent({ channel })));
  const channels = () => bot.slack.callsOf('chat.postMessage').map(({ args }) => String(args.channel));
  await eventually(() => expect(channels()).toContain(channel));
  await new Promise((resolve) => setTimeout(resolve, 30));
  return channels();
}

type Ignored = [name: string, fields: Record<string, unknown>];

/** What no person typed as a question: notices, and what Slack will think of next. */
const SUBTYPES = [
  'assistant_app_thread',
  'bot_add',
  'channel_join',
  'channel_topic',
  'ekm_access_denied',
  'huddle_thread',
  'me_message',
  'message_replied',
  'pinned_item',
  'reminder_add',
  'tombstone',
  'of_tomorrow',
];

const ignored: Ignored[] = [
  ['of another bot [fault 26]', { bot_id: 'BOTHER' }],
  ['of another bot without a subtype but with a profile [fault 26]', { bot_profile: { id: 'B2' } }],
  ['of its own [fault 24]', { user: 'UBOT' }],
  ['of its own bot id [fault 25]', { subtype: 'bot_message', bot_id: 'BBOT' }],
  ['of Slackbot [fault 28]', { user: 'USLACKBOT' }],
  ['of Slack itself [fault 28]', { user: 'USLACK' }],
  ['of nobody', { user: undefined }],
  ['that was edited and never answered [fault 29]', { edited: { user: 'U1', ts: '1.1' } }],
  ['change', { subtype: 'message_changed', message: messageEvent() }],
  [
    'change of one of its own [fault 27]',
    { subtype: 'message_changed', user: undefined, message: { user: 'UBOT' } },
  ],
  ['deletion [fault 27]', { subtype: 'message_deleted' }],
  ...SUBTYPES.map((subtype): Ignored => [`of subtype ${subtype} [fault 30]`, { subtype }]),
  ['that is hidden', { hidden: true }],
  ['with only a file [fault 31]', { subtype: 'file_share', text: '', files: [{ id: 'F1' }] }],
  ['without a text [fault 31]', { text: undefined, blocks: [] }],
  ['with a text that is no text [fault 31]', { text: 42 }],
  ['with attachments alone [fault 31]', { text: '', attachments: [{ text: 'how do I test SSO?' }] }],
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
