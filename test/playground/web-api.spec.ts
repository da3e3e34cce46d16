import { beforeEach, describe, expect, test } from 'vitest';
import { playgroundOfFile } from './support/open-playground.ts';

const own = await playgroundOfFile();
beforeEach(() => {
  own.slack.backstage.workspace.messages.length = 0;
  own.slack.backstage.scopes = new Set(own.slack.backstage.manifest.requiredScopes);
});

const post = (args: object, token?: string) =>
  own.api('chat.postMessage', { channel: 'C1', text: 'x', ...args }, token);
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

describe('a message is refused as Slack refuses it', () => {
  test.each([
    ['channel_not_found', { channel: 'C404' }],
    ['channel_not_found', { channel: '' }],
    ['not_in_channel', { channel: 'C2' }],
    ['no_text', { text: '' }],
    ['msg_too_long', { text: 'x'.repeat(40_001) }],
    ['msg_blocks_too_long', { blocks: [1, 2, 3, 4, 5].map(() => section('x'.repeat(2_900))) }],
    ['invalid_blocks_format', { blocks: 'x' }],
    ['thread_not_found', { thread_ts: '1.1' }],
  ])('%s', async (error, args) => {
    expect(await post(args)).toMatchObject({ ok: false, error });
    expect(own.ana.sees('#ask-workos')).toEqual([]);
  });

  test('blocks are refused with where and why', async () => {
    const blocks = [{ type: 'divider' }, section('x'.repeat(3_001)), { type: 'sorry' }];
    expect(await post({ blocks })).toMatchObject({
      error: 'invalid_blocks',
      errors: [
        'must be less than 3001 characters [json-pointer:/blocks/1/text/text]',
        'unsupported type: sorry [json-pointer:/blocks/2/type]',
      ],
      response_metadata: {
        messages: [
          '[ERROR] must be less than 3001 characters [json-pointer:/blocks/1/text/text]',
          '[ERROR] unsupported type: sorry [json-pointer:/blocks/2/type]',
        ],
      },
    });
  });

  test('an archived channel takes nothing', async () => {
    const channel = own.slack.backstage.workspace.conversations.get('C1');
    if (channel) channel.archived = true;
    expect(await post({})).toMatchObject({ error: 'is_archived' });
    delete channel?.archived;
  });
});

describe('a call is refused', () => {
  test.each([
    ['not_authed', ''],
    ['invalid_auth', 'xoxb-another'],
  ])('%s', async (error, token) => {
    expect(await post({}, token)).toMatchObject({ ok: false, error });
  });

  test('of a method that there is not', async () => {
    expect(await own.api('chat.shout', {})).toMatchObject({ error: 'unknown_method' });
  });

  test('with the bot token where the app-level token is needed', async () => {
    expect(await own.api('apps.connections.open', {})).toMatchObject({ error: 'not_allowed_token_type' });
    expect(await own.api('apps.connections.open', {}, 'xapp-1-playground-app')).toMatchObject({ ok: true });
  });

  test('without the scope, naming it', async () => {
    const { ts } = await post({});
    expect(await own.api('conversations.replies', { channel: 'C1', ts })).toMatchObject({
      error: 'missing_scope',
      needed: 'channels:history',
      provided: 'app_mentions:read,chat:write,commands,im:history',
    });
    own.slack.backstage.scopes.add('channels:history');
    expect(await own.api('conversations.replies', { channel: 'C1', ts })).toMatchObject({
      messages: [{ ts, text: 'x', bot_id: 'BBOT' }],
    });
  });
});

describe('a message of its own', () => {
  test('can be changed and deleted', async () => {
    const { ts } = await post({ blocks: [section('first')] });
    expect(await own.api('chat.update', { channel: 'C1', ts, text: 'second' })).toMatchObject({ ok: true });
    expect(own.ana.sees('#ask-workos')).toMatchObject([{ text: 'second', edited: { user: 'UBOT' } }]);
    expect(own.ana.sees('#ask-workos')[0]?.blocks).toBeUndefined();
    expect(await own.api('chat.delete', { channel: 'C1', ts })).toMatchObject({ ok: true });
    expect(await own.api('chat.delete', { channel: 'C1', ts })).toMatchObject({ error: 'message_not_found' });
  });

  test("somebody else's cannot, and an ephemeral one cannot be found", async () => {
    const { ts } = await own.ana.type('#ask-workos', 'mine');
    expect(await own.api('chat.update', { channel: 'C1', ts, text: 'x' })).toMatchObject({
      error: 'cant_update_message',
    });
    expect(await own.api('chat.delete', { channel: 'C1', ts })).toMatchObject({
      error: 'cant_delete_message',
    });
    const seen = await own.api('chat.postEphemeral', { channel: 'C1', user: own.ben.id, text: 'psst' });
    expect(await own.api('chat.update', { channel: 'C1', ts: seen.message_ts, text: 'x' })).toMatchObject({
      error: 'message_not_found',
    });
    expect(own.ana.sees('#ask-workos')).toHaveLength(1);
    expect(own.ben.sees('#ask-workos')).toHaveLength(2);
    expect(await own.api('chat.postEphemeral', { channel: 'D1', user: own.ben.id, text: 'x' })).toMatchObject(
      {
        error: 'user_not_in_channel',
      },
    );
  });
});
