import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  delay,
  type FakeSlack,
  fakeSlack,
  held,
  refusal,
} from '../../support/fake-slack.ts';
import { linesOf, MAIN } from '../../support/run-cli.ts';
import type { LogRecord } from '../../support/running-app.ts';
import {
  commandFields,
  eventBody,
  mentionEvent,
  SIGNING_SECRET,
  sendForm,
  sendJson,
} from '../../support/slack-requests.ts';

let slack: FakeSlack;
let child: ChildProcess | undefined;
let said = '';
beforeEach(async () => {
  slack = await fakeSlack();
});
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await slack.close();
});

const records = () => linesOf(said).map((line): LogRecord => JSON.parse(line));
const told = (pattern: RegExp) =>
  eventually(() => {
    const [match] = records().flatMap(({ msg }) => pattern.exec(msg) ?? []);
    if (match === undefined) throw new Error(`not in the log: ${pattern}`);
    return match;
  });

function start(env: Record<string, string>, port = '0'): ChildProcess {
  said = '';
  child = spawn(process.execPath, [MAIN, 'start'], {
    env: {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_API_URL: slack.apiUrl,
      PORT: port,
      OPS_PORT: '0',
      DATABASE_URL: 'memory:',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  return child;
}

/** The built bot, connected, and what asks it a question by mention. */
async function running(transport: 'http' | 'socket') {
  const started = start(
    transport === 'http' ? { SLACK_SIGNING_SECRET: SIGNING_SECRET } : { SLACK_APP_TOKEN: APP_TOKEN },
  );
  const port = Number(/\d+$/.exec(await told(/^Ready (on port \d+|in Socket Mode)/))?.[0] ?? 0);
  const url = await told(/http:\S+\d/);
  const mention = (event: object = {}) => {
    const body = eventBody(mentionEvent({ ...event }));
    return transport === 'http' ? sendJson(port, body) : slack.socket.send('events_api', body);
  };
  const ended = once(started, 'exit');
  return { port, url, mention, ended, process: started };
}

describe.each([
  ['http', 'SIGTERM'],
  ['http', 'SIGINT'],
  ['socket', 'SIGTERM'],
  ['socket', 'SIGINT'],
] as const)('over %s, told to stop by %s', (transport, signal) => {
  test('the bot finishes what it has begun, takes nothing new, and ends well [fault 49]', async () => {
    const { mention, url, ended, process: bot } = await running(transport);
    const { fault, letGo } = held();
    slack.next('chat.postMessage', fault);
    const begun = mention();
    await eventually(() => expect(slack.callsOf('chat.postMessage')).toHaveLength(1));
    bot.kill(signal);
    await eventually(async () => expect((await fetch(`${url}/readyz`)).status).toBe(503));
    await Promise.resolve(mention({ channel: 'CLATE' })).catch(() => undefined);
    expect(bot.exitCode).toBeNull();
    letGo();
    expect(await ended).toEqual([0, null]);
    // Late on a busy machine, which Slack makes good, but never cut off.
    expect(await begun).not.toMatchObject({ reason: 'connection_failed' });
    expect(slack.callsOf('chat.postMessage').map(({ args }) => args.channel)).toEqual(['C1']);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    expect(records().map(({ level }) => level)).not.toContain('error');
  });
});

test('the bot ends well when it is told to stop while it still starts', async () => {
  slack.next('auth.test', delay(3_000));
  const bot = start({ SLACK_SIGNING_SECRET: SIGNING_SECRET });
  const ended = once(bot, 'exit');
  await told(/Operations on/);
  bot.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test.each([
  ['http', 'auth.test', { SLACK_SIGNING_SECRET: SIGNING_SECRET }],
  ['socket', 'apps.connections.open', { SLACK_APP_TOKEN: APP_TOKEN }],
] as const)(
  'over %s, with a token that Slack does not take, it ends at once and says what to do [fault 50]',
  async (_, method, env) => {
    slack.next(method, refusal('invalid_auth'));
    expect(await once(start(env), 'exit')).toEqual([1, null]);
    expect(said).toMatch(/The bot could not start: invalid_auth.*Copy SLACK_BOT_TOKEN again/);
  },
);

test('a token that Slack takes back while the socket is opened anew ends it, with what to do [fault 46]', async () => {
  const { ended } = await running('socket');
  slack.next('apps.connections.open', refusal('invalid_auth'));
  slack.socket.sever();
  expect(await ended).toEqual([1, null]);
  await told(/^The bot ends: invalid_auth, Slack does not accept the bot token/);
}, 20_000);

test('every line of the log is JSON, and none holds a secret or a question [fault 54]', async () => {
  const { port, mention, ended, process: bot } = await running('http');
  await sendForm(port, commandFields('my-secret-question'));
  await mention({ text: '<@UBOT> my-secret-question' });
  await eventually(() => expect(slack.callsOf('chat.postMessage')).toHaveLength(1));
  bot.kill('SIGTERM');
  await ended;
  for (const record of records()) {
    expect(record).toMatchObject({
      level: expect.any(String),
      time: expect.stringMatching(/Z$/),
      msg: expect.any(String),
    });
  }
  for (const secret of [BOT_TOKEN, SIGNING_SECRET, 'my-secret-question']) expect(said).not.toContain(secret);
});

test('the bot outlives those who read its log', async () => {
  const { port, mention, process: bot } = await running('http');
  bot.stderr?.destroy();
  for (const count of [1, 2, 3]) {
    slack.next('chat.postMessage', refusal('msg_too_long'));
    await mention();
    await eventually(() => expect(slack.callsOf('chat.postMessage')).toHaveLength(count));
  }
  expect((await sendForm(port, commandFields('how do I test SSO?'))).status).toBe(200);
  expect(bot.exitCode).toBeNull();
});

test('an error that nobody expected ends the bot, which says where it came from and no more', async () => {
  // However long the start takes: once somebody looks after what nobody expected.
  const later = `setInterval(() => {
    if (process.listenerCount('uncaughtException') > 0) throw new Error(['my', 'secret', 'question'].join('-'));
  }, 500)`;
  const bot = start({
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(later)}`,
  });
  expect(await once(bot, 'exit')).toEqual([1, null]);
  await told(/^The bot ends: Error, an unexpected error\. Error at/);
  expect(said).not.toContain('my-secret-question');
});
