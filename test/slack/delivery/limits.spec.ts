import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLimits } from '../../../src/slack/context/create-limits.ts';
import { type OpenPlayground, openPlayground } from '../../playground/support/open-playground.ts';
import { eventually } from '../../support/eventually.ts';
import { type RunningApp, runningApp } from '../../support/running-app.ts';
import {
  commandFields,
  eventBody,
  mentionEvent,
  messageEvent,
  sendForm,
  sendJson,
} from '../../support/slack-requests.ts';

describe('the limits', () => {
  const ANA = { team: 'T1', user: 'U1' };
  const BEN = { team: 'T1', user: 'U2' };
  const clock = { now: 1_000_000 };
  const make = (personPerMinute: number, workspacePerMinute: number) =>
    createLimits({ personPerMinute, workspacePerMinute }, () => clock.now);

  test('give a person a minute’s worth at once, and then one after the other', () => {
    const limits = make(20, 1_000);
    for (let i = 0; i < 20; i += 1) expect(limits.take('question', ANA)).toBeUndefined();
    expect(limits.take('question', ANA)).toEqual({ of: 'person', waitSeconds: 3, isFirst: true });
    expect(limits.take('question', BEN)).toBeUndefined();
    expect(limits.take('question', { ...ANA, team: 'T2' })).toBeUndefined();
    clock.now += 2_999;
    expect(limits.take('question', ANA)).toEqual({ of: 'person', waitSeconds: 1, isFirst: false });
    clock.now += 1;
    expect(limits.take('question', ANA)).toBeUndefined();
    expect(limits.take('question', ANA)).toMatchObject({ waitSeconds: 3, isFirst: false });
    clock.now += 60_000;
    for (let i = 0; i < 20; i += 1) expect(limits.take('question', ANA)).toBeUndefined();
    expect(limits.take('question', ANA)).toMatchObject({ isFirst: true });
  });

  test('hold for a workspace together, and each of its people is told once', () => {
    const limits = make(20, 3);
    for (const person of [ANA, BEN, ANA]) expect(limits.take('question', person)).toBeUndefined();
    const refused = { of: 'workspace', waitSeconds: 20 };
    expect(limits.take('question', ANA)).toEqual({ ...refused, isFirst: true });
    expect(limits.take('question', ANA)).toEqual({ ...refused, isFirst: false });
    expect(limits.take('question', BEN)).toEqual({ ...refused, isFirst: true });
    // What was refused did not count.
    clock.now += 20_000;
    expect(limits.take('question', BEN)).toBeUndefined();
  });

  test('let nobody who types meet them', () => {
    const limits = make(20, 600);
    for (let letter = 0; letter < 5 * 60 * 8; letter += 1) {
      expect(limits.take('click', ANA)).toBeUndefined();
      clock.now += 1_000 / 8;
    }
    expect(limits.take('question', ANA)).toBeUndefined();
  });

  test('survive a clock that is set back', () => {
    const limits = make(1, 10);
    limits.take('question', ANA);
    clock.now -= 3_600_000;
    expect(limits.take('question', ANA)).toMatchObject({ waitSeconds: 60 });
    clock.now += 3_600_000;
  });
});

describe('who asks too much', () => {
  let bot: RunningApp;
  beforeEach(async () => {
    bot = await runningApp({ personPerMinute: 3, operations: { host: '127.0.0.1', port: 0 } });
  });
  afterEach(() => bot.close());

  const TOO_MANY = /^Just now you ask faster than I can answer\. Please ask again in (?:1\d|20) seconds\.$/;
  const calls = (method: string) => bot.slack.callsOf(method);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  const metrics = async () => (await fetch(`${bot.operationsUrl}/metrics`)).text();

  test('by command is told each time, as a command is answered to them alone', async () => {
    for (let i = 0; i < 3; i += 1) await sendForm(bot.port, commandFields('SSO'));
    for (let i = 0; i < 3; i += 1) {
      const response = await sendForm(bot.port, commandFields('SSO'));
      expect(await response.json()).toMatchObject({
        response_type: 'ephemeral',
        text: expect.stringMatching(TOO_MANY),
      });
    }
    expect(bot.docs.asked).toHaveLength(3);
    expect((await sendForm(bot.port, commandFields('SSO', { user_id: 'U2' }))).status).toBe(200);
    expect(bot.docs.asked).toHaveLength(4);
    expect(await metrics()).toContain('docs_bot_questions_total{surface="command",outcome="limited"} 3');
  });

  test('by mention is told once, and nobody else sees it, however many follow', async () => {
    for (let i = 0; i < 30; i += 1) {
      await sendJson(bot.port, eventBody(mentionEvent({ channel: `C${i}`, thread_ts: '1.1' })));
    }
    await eventually(() => expect(calls('chat.postMessage')).toHaveLength(3));
    await eventually(() => expect(calls('chat.postEphemeral')).toHaveLength(1));
    await pause();
    expect(calls('chat.postMessage')).toHaveLength(3);
    expect(calls('chat.postEphemeral').map(({ args }) => args)).toEqual([
      expect.objectContaining({ user: 'U1', thread_ts: '1.1', text: expect.stringMatching(TOO_MANY) }),
    ]);
  });

  test('by direct message is told once, in the thread', async () => {
    for (let i = 0; i < 9; i += 1) await sendJson(bot.port, eventBody(messageEvent()));
    await eventually(() => expect(calls('chat.postMessage')).toHaveLength(4));
    await pause();
    expect(calls('chat.postMessage')).toHaveLength(4);
    expect(calls('chat.postMessage').filter(({ args }) => TOO_MANY.test(args.text ?? ''))).toHaveLength(1);
  });

  test('by sending the same again uses up nothing', async () => {
    const body = eventBody(mentionEvent());
    for (let i = 0; i < 9; i += 1) await sendJson(bot.port, body);
    await sendJson(bot.port, eventBody(mentionEvent()));
    await eventually(() => expect(calls('chat.postMessage')).toHaveLength(2));
    expect(calls('chat.postEphemeral')).toEqual([]);
  });
});

describe('who asks too much in other places', () => {
  let own: OpenPlayground | undefined;
  afterEach(async () => {
    // What is refused is acknowledged as well: Slack would try again, or show an error.
    expect(own?.slack.deliveries.all.flatMap(({ outcomes }) => outcomes).filter(({ ok }) => !ok)).toEqual([]);
    await own?.close();
    own = undefined;
  });
  const HERE = '#ask-workos';
  const TOO_MANY = /Just now you ask faster than I can answer/;
  const open = async (env: Record<string, string> = { PERSON_PER_MINUTE: '1' }) => {
    own = await openPlayground({ env });
    return own;
  };

  test('is told so by a message shortcut', async () => {
    const { ana } = await open();
    const message = await ana.type(HERE, 'SSO');
    await ana.startShortcut('find', message);
    await ana.startShortcut('find', message);
    expect(await ana.waitsFor(HERE, TOO_MANY)).toMatchObject({ onlyFor: ana.id });
  });

  test('is told so in place of a search', async () => {
    const { ana } = await open();
    await ana.startShortcut('search');
    await ana.waitsForModal(/while you type/);
    await ana.submit({ query: 'SSO' });
    await ana.submit({ query: 'SSO' });
    await ana.waitsForModal(TOO_MANY);
  });

  test('ends a step of a workflow with it, which counts for the workspace alone', async () => {
    const { ana } = await open({ PERSON_PER_MINUTE: '1', WORKSPACE_PER_MINUTE: '3' });
    const run = () => ana.runStep('search_docs', { question: 'SSO' });
    for (let i = 0; i < 3; i += 1) expect((await run()).outputs).toBeDefined();
    expect((await run()).error).toMatch(/Just now this workspace asks faster than I can answer/);
  });

  test('clicks and types as before', async () => {
    const { ana } = await open();
    await ana.type(HERE, '/workos SSO');
    for (const label of ['Okta', 'Go live', 'Mock provider', 'More results']) {
      await eventually(() => ana.click(ana.sees(HERE).at(-1) as never, label));
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    await ana.waitsFor(HERE, /Result 1/);
  });

  test('is told once of clicks that no hand can make, and sees no more of them', async () => {
    const { ana, slack } = await open();
    await ana.type(HERE, '/workos SSO');
    const answer = ana.sees(HERE).at(-1) as never;
    for (let i = 0; i < 40; i += 1) await ana.click(answer, '👍 Helpful');
    await ana.waitsFor(HERE, TOO_MANY);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const seen = slack.calls.filter(({ method }) => method === 'response_url').length;
    // Every two seconds one more is allowed, and a busy machine takes some for forty clicks.
    expect(seen).toBeGreaterThanOrEqual(31);
    expect(seen).toBeLessThan(40);
  });
});
