import type { Server } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { type App, HTTPReceiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { createApp } from '../../../src/slack/create-app.ts';
import { createReceiver } from '../../../src/slack/transport/create-receiver.ts';
import { NotSafe } from '../../../src/slack/transport/not-safe.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { APP_TOKEN, type FakeSlack, fakeSlack, held, refusal, status } from '../../support/fake-slack.ts';
import { BOT_TOKEN, httpConfig, recordingLogger } from '../../support/running-app.ts';
import { eventBody, mentionEvent, messageEvent, sendJson } from '../../support/slack-requests.ts';

let slack: FakeSlack;
beforeEach(async () => {
  slack = await fakeSlack();
});
afterEach(() => slack.close());

const build = (config: Config) => {
  const { logger, lines } = recordingLogger();
  return { ...createApp({ config, docs: fakeDocs(), logger }), lines };
};
const http = (more: Partial<Config> = {}): Config => ({ ...httpConfig(slack), ...more });
const socket = (): Config => ({ ...http(), transport: { kind: 'socket', appToken: APP_TOKEN } });

describe('start [fault 50]', () => {
  test.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
    'with a token that is %s says so',
    async (error) => {
      slack.next('auth.test', refusal(error));
      const failure = await build(http())
        .start()
        .catch((thrown) => thrown);
      expect(failure).toMatchObject({ name: 'DocsBotError', code: 'SLACK_START' });
      expect(failure.message).toContain(error);
      expect(failure.remedy).toContain('SLACK_BOT_TOKEN');
      expect(failure.message + failure.remedy).not.toContain(BOT_TOKEN);
    },
  );

  test('tries again when Slack is away for a moment', async () => {
    slack.next('auth.test', status(503), status(429, { 'retry-after': '1' }));
    const app = build(http());
    expect((await app.start()).port).toBeGreaterThan(0);
    // The fourth asks which permissions were granted.
    expect(slack.callsOf('auth.test')).toHaveLength(4);
    await app.stop();
  });

  test('where Slack cannot be reached names the address', async () => {
    const gone = await fakeSlack();
    await gone.close();
    const failure = await build(http({ apiUrl: gone.apiUrl }))
      .start()
      .catch((thrown) => thrown);
    expect(failure).toMatchObject({ code: 'SLACK_START', remedy: expect.stringContaining(gone.apiUrl) });
    expect(failure.message).toContain('ECONNREFUSED');
  });

  test('on a port that is taken names the port', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, () => resolve((other.address() as { port: number }).port));
    });
    const taken = http({ transport: { kind: 'http', signingSecret: 's', port } });
    const failure = await build(taken)
      .start()
      .catch((thrown) => thrown);
    expect(failure).toMatchObject({ code: 'SLACK_START', remedy: expect.stringContaining('PORT') });
    expect(failure.message).toContain(String(port));
    other.close();
  });
});

describe('stop', () => {
  test('waits for the answers in hand [fault 49]', async () => {
    const app = build(http());
    const { port = 0 } = await app.start();
    slack.next('chat.postMessage', status(429, { 'retry-after': '1' }));
    const sent = sendJson(port, eventBody(mentionEvent()));
    await eventually(() => expect(slack.callsOf('chat.postMessage')).toHaveLength(1));
    await app.stop();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(2);
    expect((await sent).status).toBe(200);
    await expect(sendJson(port, eventBody(mentionEvent()))).rejects.toThrow();
  });

  test('turns away what comes over a connection from before [fault 49]', async () => {
    const app = build(http());
    const { port = 0 } = await app.start();
    const { fault, letGo } = held();
    slack.next('chat.postMessage', fault);
    const sent = sendJson(port, eventBody(mentionEvent()));
    await eventually(() => expect(slack.callsOf('chat.postMessage')).toHaveLength(1));
    const socket = connect(port, '127.0.0.1');
    const said = text(socket);
    socket.write('POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const stopped = app.stop();
    socket.write('}');
    expect(await said).toMatch(/^HTTP\/1\.1 503 /);
    letGo();
    await stopped;
    expect((await sent).status).toBe(200);
  });

  test('before a start does no harm', async () => {
    await build(http()).stop();
    await build(socket()).stop();
  });
});

describe('over HTTP, after the three seconds that Slack waits', () => {
  test.each([
    ['an event that is not safe', async () => Promise.reject(new NotSafe())],
    ['an answer', ({ ack }: ReceiverEvent) => ack({ text: 'late' })],
  ])('%s comes too late, and does no harm', async (_, answer) => {
    const { logger } = recordingLogger();
    const receiver = createReceiver(http(), {
      logger,
      clientOptions: {},
      oauth: {},
      isStopping: () => false,
    });
    let answered: Promise<void> | undefined;
    const processEvent = async (event: ReceiverEvent) => {
      await new Promise((resolve) => setTimeout(resolve, 3_200));
      answered = answer(event);
      await answered;
    };
    receiver.init({ processEvent } as App);
    const server = (await receiver.start(0)) as Server;
    const { port } = server.address() as AddressInfo;
    await expect(sendJson(port, eventBody(mentionEvent()))).rejects.toThrow();
    await eventually(() => expect(answered).toBeDefined());
    await Promise.allSettled([answered]);
    await receiver.stop();
  });
});

describe('Socket Mode', () => {
  test('is what an app-level token chooses', () => {
    const { logger } = recordingLogger();
    const rest = { logger, clientOptions: {}, oauth: {}, isStopping: () => false };
    expect(createReceiver(socket(), rest)).toBeInstanceOf(SocketModeReceiver);
    expect(createReceiver(http(), rest)).toBeInstanceOf(HTTPReceiver);
  });

  test('answers a command in the acknowledgement, and events once, over the socket', async () => {
    const app = build(socket());
    expect(await app.start()).toEqual({});
    expect(slack.callsOf('apps.connections.open')[0]?.token).toBe(APP_TOKEN);

    const command = { command: '/workos', text: 'SSO?', user_id: 'U1', team_id: 'T1', channel_id: 'C1' };
    const answered = await slack.socket.send('slash_commands', command);
    expect(answered).toMatchObject({ ok: true, body: { response_type: 'ephemeral' } });
    expect(JSON.stringify(answered)).toContain('Use the Test Identity Provider.');

    const body = eventBody(messageEvent());
    expect(await slack.socket.send('events_api', body)).toMatchObject({ ok: true });
    const retry = { num: 1, reason: 'timeout' };
    expect(await slack.socket.send('events_api', body, retry)).toMatchObject({ ok: true });
    await app.stop();
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(app.lines.join('\n')).not.toContain('ack() has already been called');
    expect(app.lines).toContain('info: Socket Mode: connected.');
    expect(app.lines).toContain('info: Ready in Socket Mode.');
  });

  test('with an app-level token that Slack does not take says so [fault 50]', async () => {
    slack.next('apps.connections.open', refusal('invalid_auth'));
    const failure = await build(socket())
      .start()
      .catch((thrown) => thrown);
    expect(failure).toMatchObject({
      code: 'SLACK_START',
      remedy: expect.stringContaining('SLACK_APP_TOKEN'),
    });
  });
});
