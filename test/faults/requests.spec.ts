import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { appOfFile } from '../support/app-of-file.ts';
import { commandFields, sendForm } from '../support/slack-requests.ts';

const bot = await appOfFile();

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
const alive = async () => expect((await sendForm(bot.port, commandFields('SSO'))).status).toBe(200);

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
