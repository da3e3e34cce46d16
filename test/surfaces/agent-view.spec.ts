import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../src/playground/run-in-process.ts';
import { delay, drop, held, refusal, status } from '../../src/playground/slack/faults.ts';
import { GREETING, PROMPTS } from '../../src/render/messages/prompts.ts';
import { type OpenPlayground, openPlayground } from '../playground/support/open-playground.ts';
import { eventually } from '../support/eventually.ts';
import { fakeDocs } from '../support/fake-docs.ts';
import { recordingLogger, runningApp } from '../support/running-app.ts';
import { eventBody, sendJson } from '../support/slack-requests.ts';

const MOCK = /Use the Test Identity Provider/;
const SEARCHING = 'Searching the documentation…';
let own: OpenPlayground | undefined;
const open = async (options: Parameters<typeof openPlayground>[0] = {}) => {
  own = await openPlayground(options);
  return own;
};
const pause = (ms = 80) => new Promise((resolve) => setTimeout(resolve, ms));
const callsOf = (method: string) => own?.slack.calls.filter((call) => call.method === method) ?? [];
const statuses = () => callsOf('assistant.threads.setStatus').map(({ args }) => args.status);

describe.each(['http', 'socket'] as const)('the agent view, over %s', (transport) => {
  test('greets whoever opens it, with questions to begin with', async () => {
    const { ana, slack } = await open({ transport });
    await ana.opensMessages();
    await eventually(() => expect(ana.prompts()).toEqual({ title: GREETING, prompts: PROMPTS }));
    expect(slack.backstage.workspace.warnings).toEqual([]);
  });

  test('shows that an answer comes, the answer in its thread, and what the thread is about', async () => {
    const { ana } = await open({ transport });
    const question = await ana.tell('how do I *test* SSO &amp; more?');
    await ana.waitsFor('app', MOCK, question);
    expect(ana.sees('app')).toEqual([question]);
    await eventually(() => expect(ana.threadTitle('app', question)).toContain('SSO'));
    await eventually(() => expect(statuses()).toEqual([SEARCHING, '']));
    expect(callsOf('assistant.threads.setStatus')[0]?.args).toMatchObject({ thread_ts: question.ts });
    expect(ana.status('app', question)).toBeUndefined();
  });

  test('goes on in the thread, which keeps its title', async () => {
    const { ana } = await open({ transport });
    const question = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', MOCK, question);
    await eventually(() => expect(ana.threadTitle('app', question)).toBe('how do I test SSO?'));
    await ana.tell('and with Okta?', question);
    await ana.waitsFor('app', /Read together/, question);
    await eventually(() => expect(statuses()).toEqual([SEARCHING, '', SEARCHING, '']));
    expect(callsOf('assistant.threads.setTitle')).toHaveLength(1);
  });
});

describe('a workspace without the agent view', () => {
  test('misses nothing else: no prompts, no title, the answer all the same', async () => {
    const { ana, lines } = await open({ optionalScopes: [] });
    await ana.opensMessages();
    await ana.opensMessages();
    await eventually(() => expect(callsOf('assistant.threads.setSuggestedPrompts')).toHaveLength(2));
    const question = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', MOCK, question);
    await eventually(() => expect(callsOf('assistant.threads.setTitle')).toHaveLength(1));
    await pause();
    expect(lines.filter((line) => !line.includes('Ready'))).toEqual([
      expect.stringMatching(/^info: Not granted.*assistant:write \(prompts and thread titles/),
      expect.stringMatching(/^info: No prompts can be suggested here: missing_scope, .* manifest\.yml/),
    ]);
  });

  test.each([
    ['the method is unknown', refusal('unknown_method')],
    ['it is asked to wait', status(429, { 'retry-after': '30' })],
    ['Slack fails', status(500)],
    ['the connection breaks', drop()],
  ])('answers at once although %s', async (_, fault) => {
    const { ana, slack, lines } = await open();
    for (const method of ['setStatus', 'setTitle', 'setSuggestedPrompts']) {
      slack.next(`assistant.threads.${method}`, fault, fault);
    }
    await ana.opensMessages();
    const before = Date.now();
    const question = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', MOCK, question);
    expect(Date.now() - before).toBeLessThan(2_000);
    await pause();
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(lines.filter((line) => line.includes('No prompts can be suggested'))).toHaveLength(1);
  });
});

describe('the status', () => {
  test('never holds up the answer, and does not stay when Slack hears of it after the answer', async () => {
    const { ana, slack } = await open();
    slack.next('assistant.threads.setStatus', delay(400));
    const question = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', MOCK, question);
    expect(ana.status('app', question)).toBeUndefined();
    await eventually(() => expect(statuses()).toEqual([SEARCHING, '']));
    await pause();
    expect(ana.status('app', question)).toBeUndefined();
  });

  test('is shown for as long as the answer takes to arrive, also where it never does', async () => {
    const { ana, slack } = await open();
    const { fault, letGo } = held();
    slack.next('chat.postMessage', fault, refusal('restricted_action'));
    const question = await ana.tell('how do I test SSO?');
    await eventually(() => expect(ana.status('app', question)).toBe(SEARCHING));
    letGo();
    await ana.waitsFor('app', MOCK, question);
    await eventually(() => expect(statuses()).toHaveLength(2));
    const lost = await ana.tell('how do I test SSO?');
    await eventually(() => expect(statuses()).toHaveLength(4));
    await pause();
    expect(ana.status('app', lost)).toBeUndefined();
    expect(ana.threadTitle('app', lost)).toBeUndefined();
  });

  test('is not shown for an edit, which changes the reply that is there', async () => {
    const { ana } = await open();
    const question = await ana.tell('egg');
    await ana.waitsFor('app', /I found no answer/, question);
    await eventually(() => expect(statuses()).toHaveLength(2));
    ana.edit(question, 'SSO');
    await ana.waitsFor('app', MOCK, question);
    await pause();
    expect(statuses()).toHaveLength(2);
  });

  test('is waited for when the bot stops', async () => {
    const { logger } = recordingLogger();
    const { ana, slack, stopApp } = await open({ run: runInProcess({ docs: fakeDocs(), logger }) });
    slack.next('assistant.threads.setStatus', delay(200));
    const question = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', MOCK, question);
    await stopApp();
    expect(statuses()).toEqual([SEARCHING, '']);
  });
});

test('help and other words give a thread no title', async () => {
  const { ana } = await open();
  const question = await ana.tell('help');
  await ana.waitsFor('app', /Examples to copy/, question);
  await pause();
  expect(callsOf('assistant.threads.setTitle')).toEqual([]);
});

test('a title is a line of the question, with nothing of Slack’s markup', async () => {
  const { ana } = await open();
  const question = await ana.tell(`SSO at https://workos.com/docs ${'and on '.repeat(60)}`);
  await ana.waitsFor('app', MOCK, question);
  await eventually(() => expect(ana.threadTitle('app', question)).toBeDefined());
  const title = ana.threadTitle('app', question) ?? '';
  expect(title.length).toBeLessThanOrEqual(100);
  expect(title).toMatch(/…$/);
});

test('an opening that names no conversation, or the Home tab, suggests nothing', async () => {
  const bot = await runningApp();
  const opened = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages' };
  for (const bent of [{ tab: 'home' }, { tab: undefined }, { channel: undefined }, { channel: '' }]) {
    expect((await sendJson(bot.port, eventBody({ ...opened, ...bent }))).status).toBe(200);
  }
  await pause();
  const suggestions = () => bot.slack.callsOf('assistant.threads.setSuggestedPrompts');
  expect(suggestions()).toEqual([]);
  await sendJson(bot.port, eventBody(opened));
  await eventually(() => expect(suggestions()).toHaveLength(1));
  expect(suggestions()[0]?.args).not.toHaveProperty('thread_ts');
  await bot.close();
});
