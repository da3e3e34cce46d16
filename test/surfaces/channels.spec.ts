import { beforeAll, describe, expect, test } from 'vitest';
import type { Answerer } from '../../src/answer/create-answerer.ts';
import { CLEO } from '../../src/playground/default-workspace.ts';
import { runInProcess } from '../../src/playground/run-in-process.ts';
import { createPerson } from '../../src/playground/slack/people/create-person.ts';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import type { Message } from '../../src/playground/slack/workspace.ts';
import { type OpenPlayground, openPlayground } from '../playground/support/open-playground.ts';
import { realDocs } from '../support/real-docs.ts';
import { recordingLogger } from '../support/running-app.ts';

let docs: Answerer;
beforeAll(() => {
  docs = realDocs();
});
let own: OpenPlayground | undefined;

const PUBLIC = '#ask-workos';
const PRIVATE = '#identity-team';
const OTHER = '#acme-shared';
const IDS = 'C1,C3,C4';
let clock = 0;

async function open(options: Parameters<typeof openPlayground>[0] = {}) {
  clock = 1_000_000;
  const { logger, lines } = recordingLogger();
  own = await openPlayground({ run: runInProcess({ docs, logger, now: () => clock }), ...options });
  return { ...own, lines };
}

const FOLLOW_UPS = { FOLLOW_UP_CHANNELS: IDS };
const ANSWERS = { AUTO_ANSWER_CHANNELS: IDS };
const QUESTION = 'how do I test SSO with the test identity provider?';
const ANSWER = /Test Identity Provider/;

/** Long enough for an answer that should not come. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 120));
const replies = (where: string, thread: Message) =>
  own?.ana.sees(where, thread).filter(({ user }) => user === 'UBOT') ?? [];

/** A thread in which the bot has answered Ana. */
async function answered(where = PUBLIC) {
  const { ana } = own as OpenPlayground;
  const thread = await ana.type(where, `@WorkOS Docs ${QUESTION}`);
  await ana.waitsFor(where, ANSWER, thread);
  return thread;
}

describe.each(['http', 'socket'] as const)('without a mention, over %s', (transport) => {
  test.each([PUBLIC, PRIVATE])('the asker goes on in the thread of %s', async (where) => {
    const { ana } = await open({ transport, env: FOLLOW_UPS });
    const thread = await answered(where);
    await ana.type(where, 'and what about Okta?', thread);
    await ana.waitsFor(where, /Read together with your question before: .*okta/i, thread);
    await ana.type(where, 'how do I validate webhook signatures?', thread);
    await ana.waitsFor(where, /validate the requests manually/i, thread);
  });

  test.each([PUBLIC, PRIVATE])('a clear question in %s is answered in its thread', async (where) => {
    const { ana, ben } = await open({ transport, env: ANSWERS });
    const question = await ana.type(where, QUESTION);
    const answer = await ben.waitsFor(where, ANSWER, question);
    expect(ana.sees(where)).toEqual([question]);
    expect(wordsOf(answer)).toMatch(
      /I answer clear questions in this channel\. Dismiss, or mention me for more\./,
    );
    await ben.click(answer, 'Dismiss');
    expect(replies(where, question)).toHaveLength(1);
    await ana.click(answer, 'Dismiss');
    await expect.poll(() => replies(where, question)).toEqual([]);
  });
});

describe('a follow-up is not answered', () => {
  const silent = async (where: string, thread: Message) => {
    const before = replies(where, thread).length;
    await pause();
    return replies(where, thread).length === before;
  };

  test.each(['thanks!', 'ok', ':tada:', 'that works, thanks', 'I will ask Ben about it', 'got it', 'python'])(
    'when it asks nothing: %s',
    async (text) => {
      const { ana } = await open({ env: FOLLOW_UPS });
      const thread = await answered();
      await ana.type(PUBLIC, text, thread);
      expect(await silent(PUBLIC, thread)).toBe(true);
    },
  );

  test('when the documentation does not say', async () => {
    const { ana } = await open({ env: FOLLOW_UPS });
    const thread = await answered();
    await ana.type(PUBLIC, 'which wine goes with fish?', thread);
    expect(await silent(PUBLIC, thread)).toBe(true);
  });

  test('in other channels, whatever else is answered there', async () => {
    const { ana } = await open({ env: { FOLLOW_UP_CHANNELS: 'C3', AUTO_ANSWER_CHANNELS: 'C1' } });
    const thread = await answered();
    await ana.type(PUBLIC, QUESTION, thread);
    expect(await silent(PUBLIC, thread)).toBe(true);
  });

  test('in a thread in which the bot has not answered, nor to somebody else', async () => {
    const { ana, ben } = await open({ env: FOLLOW_UPS });
    const quiet = await ana.type(PUBLIC, 'hello everybody');
    await ana.type(PUBLIC, QUESTION, quiet);
    expect(await silent(PUBLIC, quiet)).toBe(true);
    const thread = await answered();
    await ben.type(PUBLIC, QUESTION, thread);
    expect(await silent(PUBLIC, thread)).toBe(true);
  });

  test('when it names somebody else', async () => {
    const { ana } = await open({ env: FOLLOW_UPS });
    const thread = await answered();
    await ana.type(PUBLIC, '@Ben Okafor how do I test SSO?', thread);
    expect(await silent(PUBLIC, thread)).toBe(true);
  });

  test('once somebody else has written in the thread, until the bot answers there again', async () => {
    const { ana, ben } = await open({ env: FOLLOW_UPS });
    const thread = await answered();
    await ben.type(PUBLIC, 'try the staging key', thread);
    await ana.type(PUBLIC, QUESTION, thread);
    expect(await silent(PUBLIC, thread)).toBe(true);
    await ana.type(PUBLIC, `@WorkOS Docs ${QUESTION}`, thread);
    await expect.poll(() => replies(PUBLIC, thread).length).toBe(2);
    await ana.type(PUBLIC, 'and what about Okta?', thread);
    await expect.poll(() => replies(PUBLIC, thread).length).toBe(3);
  });

  test('half an hour later, or after a restart', async () => {
    const { ana, startApp } = await open({ env: FOLLOW_UPS });
    const thread = await answered();
    clock += 30 * 60_000;
    await ana.type(PUBLIC, 'and what about Okta?', thread);
    expect(await silent(PUBLIC, thread)).toBe(true);
    const again = await answered();
    await startApp();
    await ana.type(PUBLIC, 'and what about Okta?', again);
    expect(await silent(PUBLIC, again)).toBe(true);
  });

  test('twice, when it mentions the bot', async () => {
    const { ana } = await open({ env: { ...FOLLOW_UPS, ...ANSWERS } });
    const thread = await answered();
    expect(await silent(PUBLIC, thread)).toBe(true);
    await ana.type(PUBLIC, '@WorkOS Docs and what about Okta?', thread);
    await expect.poll(() => replies(PUBLIC, thread).length).toBe(2);
    expect(await silent(PUBLIC, thread)).toBe(true);
  });
});

describe('a message in a channel is not answered', () => {
  const silent = async (where: string, message: Message) => {
    await pause();
    return replies(where, message).length === 0;
  };

  test.each([
    'good morning everyone',
    'who can reset my SSO session?',
    'did the SSO demo go well?',
    'is the SSO demo today?',
    'can you review my SSO change?',
    'how do I move a Kubernetes pod to another node?',
    'The SSO test is green.',
    '@Ben Okafor how do I test SSO with the test identity provider?',
  ])('when it is not clearly one for the documentation: %s', async (text) => {
    const { ana } = await open({ env: ANSWERS });
    expect(await silent(PUBLIC, await ana.type(PUBLIC, text))).toBe(true);
  });

  test('in channels that are not named', async () => {
    const { ana } = await open({ env: { AUTO_ANSWER_CHANNELS: 'C3', FOLLOW_UP_CHANNELS: 'C1' } });
    expect(await silent(PUBLIC, await ana.type(PUBLIC, QUESTION))).toBe(true);
  });

  test('in a thread', async () => {
    const { ana } = await open({ env: ANSWERS });
    const thread = await ana.type(PUBLIC, 'good morning');
    await ana.type(PUBLIC, QUESTION, thread);
    expect(await silent(PUBLIC, thread)).toBe(true);
  });

  test('in a channel that is shared with another workspace, whoever asks', async () => {
    const { ana, slack } = await open({ env: ANSWERS, external: true });
    expect(await silent(OTHER, await ana.type(OTHER, QUESTION))).toBe(true);
    const cleo = createPerson(slack, CLEO);
    expect(await silent(OTHER, await cleo.type(OTHER, QUESTION))).toBe(true);
  });
});

test('an edit of a question that was answered changes the answer; of one that was not, nothing', async () => {
  const { ana } = await open({ env: ANSWERS });
  const question = await ana.type(PUBLIC, QUESTION);
  await ana.waitsFor(PUBLIC, ANSWER, question);
  ana.edit(question, 'how do I validate webhook signatures?');
  await ana.waitsFor(PUBLIC, /validate the requests manually/i, question);
  expect(replies(PUBLIC, question)).toHaveLength(1);
  expect(wordsOf(replies(PUBLIC, question)[0] as Message)).toMatch(/I answer clear questions/);
  const quiet = await ana.type(PUBLIC, 'hello');
  ana.edit(quiet, QUESTION);
  await pause();
  expect(replies(PUBLIC, quiet)).toEqual([]);
});

test('an answer that nobody asked for can be followed up where both are on', async () => {
  const { ana } = await open({ env: { ...ANSWERS, ...FOLLOW_UPS } });
  const question = await ana.type(PUBLIC, QUESTION);
  await ana.waitsFor(PUBLIC, ANSWER, question);
  await ana.type(PUBLIC, 'and what about Okta?', question);
  await ana.waitsFor(PUBLIC, /Read together.*okta/i, question);
});

describe('without the optional permissions', () => {
  test('nothing is heard, and the log says why', async () => {
    const { ana, lines } = await open({ optionalScopes: [], env: { ...ANSWERS, ...FOLLOW_UPS } });
    await expect
      .poll(() => lines.filter((line) => line.startsWith('warn')))
      .toEqual([
        expect.stringMatching(
          /FOLLOW_UP_CHANNELS and AUTO_ANSWER_CHANNELS can do nothing without channels:history or groups:history.*install the app again/,
        ),
      ]);
    const question = await ana.type(PUBLIC, QUESTION);
    await pause();
    expect(replies(PUBLIC, question)).toEqual([]);
  });

  test('a mention alone in a thread is told which of them it would take', async () => {
    const { ana } = await open({ optionalScopes: [] });
    const thread = await ana.type(PUBLIC, QUESTION);
    await ana.type(PUBLIC, '@WorkOS Docs', thread);
    const help = await ana.waitsFor(PUBLIC, /Examples to copy/, thread);
    expect(wordsOf(help)).toMatch(/I need the permission channels:history, or groups:history/);
  });
});
