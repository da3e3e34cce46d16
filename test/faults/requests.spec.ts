import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type RunningApp, runningApp } from '../support/running-app.ts';
import {
  clickFields,
  commandFields,
  eventBody,
  mentionEvent,
  sendForm,
  sendJson,
} from '../support/slack-requests.ts';

let bot: RunningApp;
beforeAll(async () => {
  bot = await runningApp();
});
afterEach(() => bot.slack.reset());
afterAll(() => bot.close());

const posts = () => bot.slack.callsOf('chat.postMessage');
const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
const alive = async () => expect((await sendForm(bot.port, commandFields('SSO'))).status).toBe(200);

describe('a request that somebody recorded and sends again, byte by byte [fault 4]', () => {
  test('does not answer its message again', async () => {
    const body = eventBody(mentionEvent());
    for (const _ of [1, 2, 3]) expect((await sendJson(bot.port, body)).status).toBe(200);
    await vi.waitFor(() => expect(posts()).toHaveLength(1));
    await pause();
    expect(posts()).toHaveLength(1);
  });

  test('does not share again', async () => {
    const value = JSON.stringify({ q: 'SSO', s: 'sso/test-sso/mock', u: 'U1', d: '0.2.0' });
    const fields = clickFields(bot.slack.newResponseUrl(), { action_id: 'share', value });
    await sendForm(bot.port, fields);
    await vi.waitFor(() => expect(bot.slack.callsOf('response_url')).not.toEqual([]));
    await pause();
    const before = bot.slack.callsOf('response_url').length;
    await sendForm(bot.port, fields);
    await pause();
    expect(bot.slack.callsOf('response_url')).toHaveLength(before);
  });

  test('gets the same answer to a command as the first time, and nobody else sees it', async () => {
    const fields = commandFields('SSO');
    const [first, again] = [await sendForm(bot.port, fields), await sendForm(bot.port, fields)];
    expect(await again.json()).toEqual(await first.json());
    expect(bot.slack.calls).toEqual([]);
  });
});

describe('a request for another place [fault 13]', () => {
  test.each(['//', '/nothing', '/slack/events/', '/%', '/slack/%2e%2e/events', '/?x=%00'])(
    'GET %s is refused, and the bot lives on',
    async (path) => {
      const { status } = await fetch(`http://127.0.0.1:${bot.port}${path}`);
      expect([400, 404, 500]).toContain(status);
      await alive();
    },
  );

  test.each(['PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s of the right one as well', async (method) => {
    const { status } = await fetch(`http://127.0.0.1:${bot.port}/slack/events`, { method });
    expect([404, 405]).toContain(status);
    await alive();
  });
});

describe('a body that does not come to its end [fault 14]', () => {
  const begin = async (text: string) => {
    const socket = connect(bot.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.on('error', () => {}).resume();
    socket.write(text);
    return socket;
  };
  const head = 'POST /slack/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

  test('is not waited for', async () => {
    const slow = [
      await begin(`${head}content-length: 100\r\n\r\n{"ty`),
      await begin('POST /slack/events HT'),
    ];
    const dripping = setInterval(() => slow[0]?.write('x'), 500);
    const started = Date.now();
    await Promise.all(slow.map((socket) => new Promise((resolve) => socket.once('close', resolve))));
    clearInterval(dripping);
    expect(Date.now() - started).toBeLessThan(9_000);
    await alive();
  });

  test('because its sender hangs up does no harm', async () => {
    for (const sent of [
      `${head}content-length: 100\r\n\r\n{"ty`,
      `${head}transfer-encoding: chunked\r\n\r\n5\r\n{`,
    ]) {
      (await begin(sent)).destroy();
    }
    await pause();
    await alive();
  });
});

test.each([-290, 290])('a clock that is %i seconds wrong does no harm [fault 53]', async (skew) => {
  expect((await sendForm(bot.port, commandFields('SSO'), { skew })).status).toBe(200);
});
