import { describe, expect, test } from 'vitest';
import { appOfFile } from '../../support/app-of-file.ts';
import { violations } from '../../support/block-kit-limits.ts';
import { eventually } from '../../support/eventually.ts';
import { type Call, ok, refusal, status } from '../../support/fake-slack.ts';
import {
  clickFields,
  commandFields,
  eventBody,
  mentionEvent,
  messageEvent,
  sendForm,
  sendJson,
} from '../../support/slack-requests.ts';

const bot = await appOfFile();

const posts = () => bot.slack.callsOf('chat.postMessage');
const event = (fields: object, envelope = {}) => sendJson(bot.port, eventBody({ ...fields }, envelope));
const message = ({ args }: Call) => ({ text: args.text ?? '', blocks: args.blocks ?? [] });

async function onePost(): Promise<Call> {
  await eventually(() => expect(posts()).toHaveLength(1));
  return posts()[0] as Call;
}

interface Reply {
  response_type: string;
  text: string;
  blocks: object[];
}

describe('/workos', () => {
  const command = async (text: string, fields = {}) => {
    const response = await sendForm(bot.port, commandFields(text, fields));
    return { status: response.status, body: (await response.json()) as Reply };
  };

  test('is answered inside the acknowledgement, for the asker alone, without a Web API call [fault 56]', async () => {
    const { status, body } = await command('how do I test SSO?');
    expect(status).toBe(200);
    expect(body.response_type).toBe('ephemeral');
    expect(body.text).toContain('Use the Test Identity Provider.');
    expect(JSON.stringify(body.blocks)).toContain('https://workos.com/docs/sso/test-sso/mock');
    expect(violations(body)).toEqual([]);
    expect(bot.slack.calls).toEqual([]);
  });

  test.each(['', '  ', 'help', 'HELP', ' help? '])('with %j alone shows what it can do', async (text) => {
    const { body } = await command(text);
    expect(JSON.stringify(body.blocks)).toContain('Examples to copy');
    expect(body.response_type).toBe('ephemeral');
  });

  test('says so when it finds nothing', async () => {
    const { body } = await command('how do I boil an egg');
    expect(JSON.stringify(body.blocks)).toContain('I found no answer in the documentation');
  });

  test('takes a question of 10,000 characters [fault 40]', async () => {
    const { status, body } = await command(`SSO ${'x'.repeat(10_000)}`);
    expect(status).toBe(200);
    expect(violations(body)).toEqual([]);
  });

  test('pings nobody, whatever is asked [fault 35]', async () => {
    for (const text of ['<!channel>', 'egg <!here|here> &lt;!everyone&gt;', 'egg <@U1> <!subteam^S1>']) {
      const { body } = await command(text);
      expect(violations(body)).toEqual([]);
      expect(body.text).not.toMatch(/<[!@#]/);
    }
  });

  test('apologises when the answer fails, and logs neither question nor stack to the person [fault 54]', async () => {
    const { status, body } = await command('explode my-secret-question');
    expect(status).toBe(200);
    expect(body.text).toMatch(/^Sorry, something went wrong/);
    expect(JSON.stringify(body)).not.toContain('cannot answer');
    expect(bot.lines.join('\n')).not.toContain('my-secret-question');
    expect(bot.lines.join('\n')).toContain('No answer could be composed: Error at');
  });

  test('under another name is told at once how the command is called', async () => {
    const { body } = await command('SSO', { command: '/other' });
    expect(body).toMatchObject({
      response_type: 'ephemeral',
      text: 'I do not know that command. Try /workos help.',
    });
  });
});

describe('a mention', () => {
  test('in a channel is answered once, in a thread of its own', async () => {
    const response = await event(mentionEvent({ ts: '11.1' }));
    expect(response.status).toBe(200);
    const post = await onePost();
    expect(post.args).toMatchObject({
      channel: 'C1',
      thread_ts: '11.1',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(post.args.text).toContain('Use the Test Identity Provider.');
    expect(violations(message(post))).toEqual([]);
  });

  test('in a thread is answered in that thread', async () => {
    await event(mentionEvent({ thread_ts: '5.5', text: 'could you say, <@UBOT|workos>, how SSO works?' }));
    expect((await onePost()).args.thread_ts).toBe('5.5');
  });

  test('of help shows help', async () => {
    await event(mentionEvent({ text: '<@UBOT> help' }));
    expect(JSON.stringify((await onePost()).args.blocks)).toContain('527 pages');
  });

  test('without a question takes the message it replies to [fault 32]', async () => {
    bot.slack.next(
      'conversations.replies',
      ok({ messages: [{ user: 'U2', text: 'does SSO work with Okta?' }] }),
    );
    await event(mentionEvent({ text: '<@UBOT>', thread_ts: '5.5' }));
    expect((await onePost()).args.text).toContain('Use the Test Identity Provider.');
    expect(bot.slack.callsOf('conversations.replies')[0]?.args).toMatchObject({
      channel: 'C1',
      ts: '5.5',
      limit: '1',
    });
    expect(bot.docs.asked.at(-1)).toBe('does SSO work with Okta?');
  });

  test('without a question takes the parent that the event carries, and asks for nothing', async () => {
    const root = { user: 'U2', text: 'what is SSO?' };
    await event(mentionEvent({ text: '<@UBOT>', thread_ts: '5.5', subtype: 'thread_broadcast', root }));
    await onePost();
    expect(bot.docs.asked.at(-1)).toBe('what is SSO?');
    expect(bot.slack.callsOf('conversations.replies')).toEqual([]);
  });

  test.each([
    ['may not read the thread', [refusal('missing_scope')]],
    ['is asked to wait', [status(429, { 'retry-after': '30' })]],
    ['gets an error', [status(500)]],
    ['finds its own message there', [ok({ messages: [{ user: 'UBOT', text: 'about SSO' }] })]],
    ['finds nothing there', [ok({ messages: [] })]],
  ])('without a question says how to ask when it %s [fault 32]', async (_, answers) => {
    bot.slack.next('conversations.replies', ...answers);
    await event(mentionEvent({ text: ' <@UBOT> ', thread_ts: '5.5' }));
    expect(JSON.stringify((await onePost()).args.blocks)).toContain('Examples to copy');
  });

  test('without a question at the top of a channel says how to ask [fault 32]', async () => {
    await event(mentionEvent({ text: '<@UBOT>' }));
    expect(JSON.stringify((await onePost()).args.blocks)).toContain('Examples to copy');
    expect(bot.slack.callsOf('conversations.replies')).toEqual([]);
  });

  test('of <!channel> pings nobody', async () => {
    await event(mentionEvent({ text: '<@UBOT> <!channel> boil an egg <@U2>' }));
    const post = await onePost();
    expect(violations(message(post))).toEqual([]);
    expect(post.args.text).not.toContain('channel');
  });
});

describe('a direct message', () => {
  test('is answered in its thread', async () => {
    await event(messageEvent({ ts: '6.6' }));
    const post = await onePost();
    expect(post.args.channel).toBe('D1');
    expect(post.args.thread_ts).toBe('6.6');
    expect(post.args.text).toContain('Use the Test Identity Provider.');
  });

  test('in a thread is answered in the thread', async () => {
    await event(messageEvent({ thread_ts: '7.7' }));
    expect((await onePost()).args.thread_ts).toBe('7.7');
  });

  test('with a file and a comment is answered', async () => {
    await event(messageEvent({ subtype: 'file_share', files: [{ id: 'F1' }] }));
    await onePost();
  });

  test('gets an apology when the answer fails', async () => {
    await event(messageEvent({ text: 'explode' }));
    expect((await onePost()).args.text).toMatch(/^Sorry, something went wrong/);
  });
});

describe('the button of a page', () => {
  const click = (value: unknown) => sendForm(bot.port, clickFields(bot.slack.newResponseUrl(), { value }));
  const shown = async () => {
    await eventually(() => expect(bot.slack.callsOf('response_url')).toHaveLength(1));
    return bot.slack.callsOf('response_url')[0] as Call;
  };

  test('opens it for the one who clicked', async () => {
    expect((await click('bot/installing')).status).toBe(200);
    const { args } = await shown();
    expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(args.text).toContain('Create the app from the manifest.');
    expect(violations(message(await shown()))).toEqual([]);
  });

  test.each([
    ['a path', '../../etc/passwd'],
    ['nothing', ''],
    ['a number', 42],
    ['null', null],
    ['5,000 characters', 'x'.repeat(5_000)],
    ['an object', { a: 1 }],
  ])('with %s made up as its value is answered kindly', async (_, value) => {
    expect((await click(value)).status).toBe(200);
    expect((await shown()).args.text).toContain('no longer in the documentation');
  });

  test('that is too old opens it in plain words, and is logged without its response URL [faults 47, 54]', async () => {
    bot.slack.next('response_url', status(404));
    const url = bot.slack.newResponseUrl();
    await sendForm(bot.port, clickFields(url, { value: 'bot/installing' }));
    await eventually(() => expect(bot.slack.callsOf('chat.postEphemeral')).toHaveLength(1));
    const [{ args } = { args: {} as Call['args'] }] = bot.slack.callsOf('chat.postEphemeral');
    expect(args).toMatchObject({ user: 'U1', text: expect.stringContaining('Create the app') });
    expect(args.blocks).toBeUndefined();
    expect(bot.lines.join('\n')).toContain('A click could not be answered: http_404');
    expect(bot.lines.join('\n')).not.toContain(url.split('/').at(-1));
  });
});

describe('an interaction that nothing listens to', () => {
  const payload = (fields: object) =>
    sendForm(bot.port, { payload: JSON.stringify({ user: { id: 'U1' }, team: { id: 'T1' }, ...fields }) });

  test.each([
    ['button', { type: 'block_actions', actions: [{ type: 'button', action_id: 'gone', block_id: 'b' }] }],
    ['global shortcut', { type: 'shortcut', callback_id: 'x' }],
    ['message shortcut', { type: 'message_action', callback_id: 'x', channel: { id: 'C1' } }],
    ['view', { type: 'view_submission', view: { callback_id: 'x' } }],
    ['closed view', { type: 'view_closed', view: { callback_id: 'x' } }],
    ['menu', { type: 'block_suggestion', action_id: 'x', block_id: 'b', value: '' }],
  ])('a %s is acknowledged at once', async (_, fields) => {
    const before = Date.now();
    expect((await payload(fields)).status).toBe(200);
    expect(Date.now() - before).toBeLessThan(1_000);
  });
});
