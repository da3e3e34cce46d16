import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../../src/playground/run-in-process.ts';
import { createMemory } from '../../../src/store/create-memory.ts';
import { type OpenPlayground, openPlayground } from '../../playground/support/open-playground.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { recordingLogger, runningApp } from '../../support/running-app.ts';
import { commandFields, eventBody, mentionEvent, sendForm, sendJson } from '../../support/slack-requests.ts';

const MINUTE = 60_000;
const HERE = '#ask-workos';
const MOCK = /Use the Test Identity Provider/;
let own: OpenPlayground | undefined;
let clock = 0;
const docs = fakeDocs();
const open = async () => {
  clock = 1_000_000;
  docs.asked.length = 0;
  docs.options.length = 0;
  const { logger } = recordingLogger();
  own = await openPlayground({ run: runInProcess({ docs, logger, now: () => clock }) });
  return own;
};
/** The question before, with which the last question was read. */
const previous = () => docs.options.at(-1)?.previous;

describe('a follow-up is read together with the question before it', () => {
  test('in a direct message', async () => {
    const { ana } = await open();
    const question = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', MOCK, question);
    const next = await ana.tell('and with Okta?');
    const together = /Read together with your question before: “how do I test SSO\? and with Okta\?”/;
    await ana.waitsFor('app', together, next);
    const last = await ana.tell('and in Go?');
    await ana.waitsFor('app', /and with Okta\? and in Go\?/, last);
  });

  test('in the thread of a direct message, and then at the top again', async () => {
    const { ana } = await open();
    const question = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', MOCK, question);
    const other = await ana.tell('what about SSO for guests?');
    await ana.waitsFor('app', MOCK, other);
    await ana.tell('and with Okta?', question);
    await ana.waitsFor('app', /how do I test SSO\? and with Okta\?/, question);
    const top = await ana.tell('and in Go?');
    await ana.waitsFor('app', /and with Okta\? and in Go\?/, top);
    await ana.tell('and help', other);
    await eventually(() => expect(previous()).toBe('what about SSO for guests?'));
  });

  test('in a thread, by mention', async () => {
    const { ana } = await open();
    const question = await ana.type(HERE, '@WorkOS Docs how do I test SSO?');
    await ana.waitsFor(HERE, MOCK, question);
    await ana.type(HERE, '@WorkOS Docs and with Okta?', question);
    await ana.waitsFor(HERE, /Read together/, question);
  });

  test('by command, in the same channel', async () => {
    const { ana } = await open();
    await ana.type(HERE, '/workos how do I test SSO?');
    await ana.type(HERE, '/workos and with Okta?');
    expect(previous()).toBe('how do I test SSO?');
    await ana.type('#general', '/workos and with Okta?');
    expect(previous()).toBeUndefined();
  });

  test('within half an hour', async () => {
    const { ana } = await open();
    await ana.type(HERE, '/workos SSO');
    clock += 29 * MINUTE;
    await ana.type(HERE, '/workos and with Okta?');
    expect(previous()).toBe('SSO');
    clock += 30 * MINUTE;
    await ana.type(HERE, '/workos and with Okta?');
    expect(previous()).toBeUndefined();
  });
});

describe('what one person asked is not read', () => {
  test('with what another asks in the same thread', async () => {
    const { ana, ben } = await open();
    const question = await ana.type(HERE, '@WorkOS Docs how do I test SSO?');
    await ana.waitsFor(HERE, MOCK, question);
    await ben.type(HERE, '@WorkOS Docs and with Okta?', question);
    await ben.waitsFor(HERE, /I found no answer/, question);
    expect(previous()).toBeUndefined();
  });

  test('with what they ask in another thread, or by command', async () => {
    const { ana } = await open();
    const question = await ana.type(HERE, '@WorkOS Docs how do I test SSO?');
    await ana.waitsFor(HERE, MOCK, question);
    const other = await ana.type(HERE, '@WorkOS Docs and with Okta?');
    await ana.waitsFor(HERE, /I found no answer/, other);
    await ana.type(HERE, '/workos and with Okta?');
    expect(previous()).toBeUndefined();
  });

  test('in another workspace whose ids are the same [fault 59]', async () => {
    const bot = await runningApp();
    const ask = async (text: string, team: string) => {
      await sendForm(bot.port, commandFields(text, { team_id: team }));
      return bot.docs.options.at(-1)?.previous;
    };
    await ask('SSO', 'T1');
    expect(await ask('and Okta', 'T2')).toBeUndefined();
    expect(await ask('and Okta', 'T1')).toBe('SSO');
    const mention = async (text: string, team: string) => {
      const event = mentionEvent({ text: `<@UBOT> ${text}`, thread_ts: '5.5' });
      await sendJson(bot.port, eventBody(event, { team_id: team }));
      await new Promise((resolve) => setTimeout(resolve, 50));
      return bot.docs.options.at(-1)?.previous;
    };
    await mention('SSO', 'T1');
    expect(await mention('and Okta', 'T2')).toBeUndefined();
    expect(await mention('and Okta', 'T1')).toBe('SSO');
    await bot.close();
  });

  test('after help, nor is help remembered', async () => {
    const { ana } = await open();
    await ana.type(HERE, '/workos SSO');
    await ana.type(HERE, '/workos help');
    await ana.type(HERE, '/workos and with Okta?');
    expect(previous()).toBe('SSO');
  });
});

describe('the memory of a process', () => {
  test('is bounded: the oldest go first [fault 20]', () => {
    const memory = createMemory<string>({ max: 2, ttlMs: 100 });
    for (const user of ['U1', 'U2', 'U3']) memory.set(user, user);
    expect(memory.get('U1')).toBeUndefined();
    expect(memory.get('U2')).toBe('U2');
  });

  test('forgets what is over when something new comes', () => {
    let now = 0;
    const memory = createMemory<string>({ max: 10, ttlMs: 100, now: () => now });
    memory.set('a', '1');
    now = 99;
    expect(memory.get('a')).toBe('1');
    now = 100;
    expect(memory.get('a')).toBeUndefined();
    memory.set('a', '2');
    expect(memory.get('a')).toBe('2');
  });
});
