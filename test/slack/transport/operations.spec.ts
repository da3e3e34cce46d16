import { afterEach, describe, expect, test } from 'vitest';
import type { OpenView } from '../../../src/playground/slack/workspace.ts';
import { createApp } from '../../../src/slack/create-app.ts';
import { type OpenPlayground, openPlayground } from '../../playground/support/open-playground.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import {
  APP_TOKEN,
  drop,
  type FakeSlack,
  fakeSlack,
  held,
  html,
  refusal,
  status,
} from '../../support/fake-slack.ts';
import { httpConfig, type RunningApp, recordingLogger, runningApp } from '../../support/running-app.ts';
import {
  clickFields,
  commandFields,
  eventBody,
  mentionEvent,
  sendForm,
  sendJson,
} from '../../support/slack-requests.ts';

const HERE = '#ask-workos';
const MOCK = /Use the Test Identity Provider/;
const operations = { host: '127.0.0.1', port: 0 };

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function running(): Promise<RunningApp> {
  const bot = await runningApp({ operations });
  closers.push(bot.close);
  return bot;
}

async function played(transport: 'http' | 'socket'): Promise<OpenPlayground & { url: string }> {
  const playground = await openPlayground({ transport, env: { OPS_PORT: '0' } });
  closers.push(playground.close);
  const url =
    /http:\S+\d/.exec(playground.lines.find((line) => line.includes('Operations on')) ?? '')?.[0] ?? '';
  return { ...playground, url };
}

const metrics = async (url: string) => (await fetch(`${url}/metrics`)).text();
const ready = async (url: string) => {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, ...((await response.json()) as { reason?: string }) };
};

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  test('every question counts once, where it was asked and as what it came to', async () => {
    const { ana, url } = await played(transport);
    const question = await ana.type(HERE, '@WorkOS Docs SSO');
    await ana.waitsFor(HERE, MOCK, question);
    await ana.type(HERE, '/workos how do I boil an egg');
    await ana.type(HERE, '/workos help');
    await ana.type(HERE, '/workos explode');
    await ana.waitsFor('app', MOCK, await ana.tell('SSO'));
    await ana.startShortcut('find', question);
    await ana.startShortcut('search');
    await ana.typesIn(await ana.waitsForModal(/while you type/), 'Search', 'SSO');
    await ana.waitsForModal(MOCK);
    await ana.submit({ query: 'egg' });
    await ana.closeModal();
    await ana.opensHome();
    await ana.typesIn(await ana.waitsForHome(/Browse/), 'Search', 'SSO', { enter: true });
    await ana.clickIn((await ana.waitsForHome(MOCK)) as OpenView, 'Going Live ›');
    await ana.runStep('search_docs', { question: 'SSO' });
    await eventually(async () => {
      const counted = [
        ...(await metrics(url)).matchAll(
          /^docs_bot_questions_total\{surface="(\w+)",outcome="(\w+)"\} (\d+)$/gm,
        ),
      ];
      expect(
        counted.map(([, surface, outcome, count]) => `${surface} ${outcome} ${count}`).toSorted(),
      ).toEqual([
        'command empty 1',
        'command failed 1',
        'command nothing 1',
        'direct_message found 1',
        'home found 1',
        'mention found 1',
        'message_shortcut found 1',
        'modal found 1',
        'modal nothing 1',
        'workflow_step found 1',
      ]);
    });
    expect(await metrics(url)).toMatch(/docs_bot_question_duration_seconds_count\{surface="command"\} 3/);
  });

  test('the bot is ready, and says when the last delivery came', async () => {
    const { ana, url } = await played(transport);
    expect(await ready(url)).toEqual({
      status: 200,
      ready: true,
      index: { version: '0.2.0', pages: 527 },
      store: { engine: 'sqlite', available: true, failures: 0 },
      transport: { kind: transport, connected: true },
      lastEventAgeSeconds: null,
    });
    await ana.type(HERE, '/workos SSO');
    expect(await ready(url)).toMatchObject({ status: 200, lastEventAgeSeconds: 0 });
    const [, at] = /last_event_timestamp_seconds ([\d.]+)/.exec(await metrics(url)) ?? [];
    expect(Math.abs(Number(at) - Date.now() / 1000)).toBeLessThan(10);
  });
});

describe('the bot is not ready', () => {
  test('while the socket is not connected, and is again afterwards [fault 52]', {
    timeout: 30_000,
  }, async () => {
    const { slack, url } = await played('socket');
    slack.socket.sever();
    await eventually(async () => {
      expect(await ready(url)).toMatchObject({ status: 503, reason: 'the socket to Slack is not connected' });
    });
    expect(await metrics(url)).toContain('\ndocs_bot_ready 0\n');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await eventually(async () => expect(await ready(url)).toMatchObject({ status: 200 }));
  });

  const stoppable = async (slack: FakeSlack, transport: 'http' | 'socket') => {
    closers.push(slack.close);
    const { logger, lines } = recordingLogger();
    const http = { ...httpConfig(slack), operations };
    const config =
      transport === 'http' ? http : { ...http, transport: { kind: transport, appToken: APP_TOKEN } };
    const app = createApp({ config, docs: fakeDocs(), logger });
    const url = () =>
      /http:\S+\d/.exec(lines.find((line) => line.includes('Operations on')) ?? '')?.[0] ?? '';
    return { ...app, url };
  };

  test.each(['http', 'socket'] as const)('while it starts over %s', async (transport) => {
    const slack = await fakeSlack();
    const { fault, letGo } = held();
    slack.next('auth.test', fault);
    const { start, stop, url } = await stoppable(slack, transport);
    const started = start();
    await eventually(() => expect(url()).not.toBe(''));
    expect(await ready(url())).toMatchObject({
      status: 503,
      reason: 'starting',
      transport: { connected: false },
    });
    letGo();
    await started;
    expect((await ready(url())).status).toBe(200);
    await stop();
  });

  test('while it stops, until nothing is in hand any more', async () => {
    const slack = await fakeSlack();
    const { start, stop, url } = await stoppable(slack, 'http');
    const { port = 0 } = await start();
    const { fault, letGo } = held();
    slack.next('chat.postMessage', fault);
    const sent = sendJson(port, eventBody(mentionEvent()));
    await eventually(() => expect(slack.callsOf('chat.postMessage')).toHaveLength(1));
    const stopped = stop();
    expect(await ready(url())).toMatchObject({ status: 503, reason: 'stopping' });
    expect((await fetch(`${url()}/healthz`)).status).toBe(200);
    letGo();
    await stopped;
    expect((await sent).status).toBe(200);
    await expect(fetch(url())).rejects.toThrow();
  });
});

test('a port for the operations that is taken is named, with the way out', async () => {
  const bot = await running();
  const port = Number(new URL(bot.operationsUrl).port);
  const { logger } = recordingLogger();
  const config = { ...httpConfig(bot.slack), operations: { ...operations, port } };
  const failure = await createApp({ config, docs: fakeDocs(), logger })
    .start()
    .catch((thrown) => thrown);
  expect(failure).toMatchObject({
    code: 'SLACK_START',
    message: `Port ${port} cannot be used (EADDRINUSE).`,
    remedy: expect.stringMatching(/^Set OPS_PORT .* OPS_PORT=off/),
  });
});

test('only this machine reaches them, unless told otherwise', async () => {
  const bot = await running();
  expect(new URL(bot.operationsUrl).hostname).toBe('127.0.0.1');
});

describe('what is counted', () => {
  test.each([
    ['chat.postMessage', 'is_archived', refusal('is_archived')],
    ['chat.postMessage', 'ratelimited', status(429, { 'retry-after': '3600' })],
    ['chat.postMessage', 'http_500', status(500)],
    ['chat.postMessage', 'not_json', html()],
    ['chat.postMessage', 'UND_ERR_SOCKET', drop()],
    ['chat.postMessage', 'other', refusal('Not A <Code>')],
  ])('of the Web API: %s, %s', async (method, code, fault) => {
    const bot = await running();
    bot.slack.next(method, fault);
    await sendJson(bot.port, eventBody(mentionEvent()));
    await eventually(async () => {
      expect(await metrics(bot.operationsUrl)).toContain(
        `docs_bot_web_api_errors_total{method="${method}",code="${code}"} 1`,
      );
    });
  });

  test('of a response URL, without the URL', async () => {
    const bot = await running();
    bot.slack.next('response_url', status(404));
    await sendForm(bot.port, clickFields(bot.slack.newResponseUrl(), { value: 'bot/installing' }));
    await eventually(async () => {
      expect(await metrics(bot.operationsUrl)).toContain('{method="response_url",code="http_404"} 1');
    });
  });

  test('of duplicates and of retries', async () => {
    const bot = await running();
    const body = eventBody(mentionEvent());
    for (const num of [undefined, undefined, '1', '2']) {
      await sendJson(bot.port, body, num ? { headers: { 'x-slack-retry-num': num } } : {});
    }
    await eventually(async () => {
      const text = await metrics(bot.operationsUrl);
      expect(text).toContain('docs_bot_deliveries_dropped_total{reason="duplicate"} 1');
      expect(text).toContain('docs_bot_deliveries_dropped_total{reason="retry"} 2');
    });
    expect(await metrics(bot.operationsUrl)).toContain('{surface="mention",outcome="found"} 1');
  });

  test('holds no question, person, channel or secret', async () => {
    const bot = await running();
    await sendForm(bot.port, commandFields('my-secret-question about SSO'));
    await sendJson(bot.port, eventBody(mentionEvent({ user: 'USECRET', channel: 'CSECRET' })));
    await eventually(() => expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1));
    expect(await metrics(bot.operationsUrl)).not.toMatch(/secret|T1\b/i);
  });
});
