import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from '../../../src/playground/run-in-process.ts';
import { delay } from '../../../src/playground/slack/faults.ts';
import { createApp } from '../../../src/slack/create-app.ts';
import { openPlayground } from '../../playground/support/open-playground.ts';
import { ENGINES, type TestDatabase } from '../../support/databases.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { drop, type FakeSlack, fakeSlack, status } from '../../support/fake-slack.ts';
import { httpConfig, recordingLogger } from '../../support/running-app.ts';
import {
  eventBody,
  mentionEvent,
  messageEvent,
  sendJson,
  sendUntilTaken,
} from '../../support/slack-requests.ts';
import { runTwice } from '../../support/two-apps.ts';

const HERE = '#ask-workos';
const MOCK = /Use the Test Identity Provider/;
/** What two processes should share; where there is none, a file does. */
const SHARED = ENGINES.slice(-1);

describe.each(SHARED)('two processes with one database in $engine', ({ open }) => {
  let database: TestDatabase;
  const closers: (() => Promise<unknown>)[] = [];
  beforeEach(async () => {
    database = await open();
  });
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
    await database.drop();
  });

  /** Two apps that are sent to by hand. */
  const two = async () => {
    const slack = await fakeSlack();
    const app = async () => {
      const { logger, lines } = recordingLogger();
      const config = { ...httpConfig(slack), databaseUrl: database.url };
      const one = createApp({ config, docs: fakeDocs(), logger });
      const { port = 0 } = await one.start();
      closers.push(one.stop);
      return { ...one, port, lines };
    };
    const apps = [await app(), await app()] as const;
    closers.push(slack.close);
    slack.reset();
    return { slack, apps };
  };
  const posts = (slack: FakeSlack) => slack.callsOf('chat.postMessage');

  test('fifty events that reach both are answered fifty times [fault 21]', async () => {
    const { slack, apps } = await two();
    const bodies = Array.from({ length: 50 }, (_, i) => eventBody(mentionEvent({ channel: `C${i}` })));
    await Promise.all(bodies.flatMap((body) => apps.map(({ port }) => sendUntilTaken(port, body))));
    expect(posts(slack)).toHaveLength(50);
    expect(new Set(posts(slack).map(({ args }) => args.channel)).size).toBe(50);
  });

  test('a retry that reaches the other waits for the answer, and is acknowledged with it', async () => {
    const { slack, apps } = await two();
    slack.next('chat.postMessage', delay(700));
    const body = eventBody(mentionEvent());
    const first = sendJson(apps[0].port, body);
    await eventually(() => expect(posts(slack)).toHaveLength(1));
    const second = await sendJson(apps[1].port, body, { headers: { 'x-slack-retry-num': '1' } });
    expect([second.status, (await first).status]).toEqual([200, 200]);
    expect(posts(slack)).toHaveLength(1);
  });

  test('what one could not answer the other answers when Slack sends it again', async () => {
    const { slack, apps } = await two();
    slack.next('chat.postMessage', status(503), status(503), status(503));
    const body = eventBody(mentionEvent());
    expect((await sendJson(apps[0].port, body)).status).toBe(503);
    const again = await sendJson(apps[1].port, body, { headers: { 'x-slack-retry-num': '1' } });
    expect(again.status).toBe(200);
    expect(posts(slack)).toHaveLength(4);
  });

  test('an edit that reaches the other changes the reply', async () => {
    const { slack, apps } = await two();
    const body = eventBody(messageEvent());
    await sendJson(apps[0].port, body);
    const edited = { ...body.event, text: 'what is SCIM?', edited: { user: 'U1', ts: '1700000099.000001' } };
    const change = { type: 'message', subtype: 'message_changed', channel: 'D1', channel_type: 'im' };
    const answered = await sendJson(apps[1].port, eventBody({ ...change, message: edited }));
    expect(answered.status).toBe(200);
    expect(slack.callsOf('chat.update')).toHaveLength(1);
    expect(posts(slack)).toHaveLength(1);
  });

  describe('one ends in the middle of an answer', () => {
    /** The first app has taken the event in hand and is heard of no more. */
    const halfDone = async (posted: boolean) => {
      const { slack, apps } = await two();
      const body = eventBody(messageEvent());
      const { channel, ts } = body.event as { channel?: string; ts: string };
      const claim = await apps[0].store.claims.take('T1', [`${channel}:${ts}`, body.event_id]);
      if (typeof claim === 'string') throw new Error(claim);
      if (posted) {
        const found = await slack.backstage.workspace;
        found.messages.push({ channel: 'D1', ts, user: 'U1', text: 'how do I test SSO?' });
        found.messages.push({
          ...{ channel: 'D1', ts: '1799999999.000001', user: 'UAPP', text: 'It is so.', threadTs: ts },
          metadata: { event_type: 'workos_docs_answer', event_payload: { answers: ts } },
        });
      }
      const lapse = () =>
        apps[1].store.read((db) => db.updateTable('claims').set({ expires_at: 1 }).execute(), []);
      return { slack, port: apps[1].port, body, lapse };
    };

    test('before it was posted: the other answers, once the claim has lapsed [fault 64]', async () => {
      const { slack, port, body, lapse } = await halfDone(false);
      expect((await sendJson(port, body)).status).toBe(503);
      expect(posts(slack)).toEqual([]);
      await lapse();
      slack.next(
        'conversations.replies',
        (res) =>
          void res.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true,"messages":[]}'),
      );
      expect((await sendJson(port, body)).status).toBe(200);
      expect(posts(slack)).toHaveLength(1);
    });

    test('after it was posted: the other finds the answer and leaves it at that [fault 64]', async () => {
      const { slack, port, body, lapse } = await halfDone(true);
      await lapse();
      expect((await sendJson(port, body)).status).toBe(200);
      expect(posts(slack)).toEqual([]);
    });

    test('and nobody can tell: the asker is told so', async () => {
      const { slack, port, body, lapse } = await halfDone(false);
      await lapse();
      slack.next('conversations.replies', drop(), status(500));
      expect((await sendJson(port, body)).status).toBe(200);
      expect(posts(slack).map(({ args }) => args.text)).toEqual([
        expect.stringContaining('Slack did not confirm'),
      ]);
    });
  });

  describe.each(['http', 'socket'] as const)('over %s, each in turn', (transport) => {
    const played = async () => {
      const { logger } = recordingLogger();
      const docs = fakeDocs();
      const playground = await openPlayground({
        transport,
        run: runTwice(runInProcess({ docs, logger })),
        env: { DATABASE_URL: database.url },
      });
      if (transport === 'socket') {
        await eventually(() => expect(playground.slack.socket.connections()).toBe(2));
      }
      return { ...playground, docs };
    };

    test('a follow-up is read with the question before it, and the language that was set', async () => {
      const { ana, docs, close } = await played();
      await ana.type(HERE, '/workos lang python');
      for (let i = 0; i < 4; i += 1) {
        await ana.type(HERE, '/workos how do I test SSO?');
        await ana.type(HERE, '/workos and with Okta?');
        expect(docs.options.at(-1)).toEqual({ language: 'python', previous: 'how do I test SSO?' });
      }
      await close();
    });

    test('a thread goes on, its replies follow edits, and clicks are answered', async () => {
      const { ana, close } = await played();
      for (let i = 0; i < 3; i += 1) {
        const question = await ana.tell('how do I test SSO?');
        const reply = await ana.waitsFor('app', MOCK, question);
        await ana.edit(question, 'what is nonsense?');
        await eventually(() => expect(reply.text).not.toMatch(MOCK));
      }
      await ana.type(HERE, '/workos how do I test SSO?');
      const answer = await ana.waitsFor(HERE, MOCK);
      await ana.click(answer, '👍 Helpful');
      await ana.waitsFor(HERE, /this answer helped/);
      await close();
    });

    test('twenty questions while Slack takes nothing for a while are all answered, once each', async () => {
      const { ana, slack, close } = await played();
      slack.next('chat.postMessage', ...Array.from({ length: 75 }, () => status(503)));
      const asked = await Promise.all(
        Array.from({ length: 20 }, (_, i) => ana.type(HERE, `@WorkOS Docs how do I test SSO? ${i}`)),
      );
      const replies = () =>
        asked.map(
          ({ ts }) =>
            slack.backstage.workspace.messages.filter(
              ({ threadTs, user, onlyFor }) => threadTs === ts && user !== ana.id && !onlyFor,
            ).length,
        );
      await eventually(() => expect(replies()).toEqual(asked.map(() => 1)));
      await close();
    }, 30_000);
  });
});
