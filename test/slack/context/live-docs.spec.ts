import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, test } from 'vitest';
import { inDelivery, newId } from '../../../src/slack/context/current-delivery.ts';
import { liveDocs } from '../../../src/slack/context/live-docs.ts';
import { createApp } from '../../../src/slack/create-app.ts';
import type { Docs } from '../../../src/types.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { fakeSlack } from '../../support/fake-slack.ts';
import { httpConfig, recordingLogger } from '../../support/running-app.ts';
import { commandFields, eventBody, mentionEvent, sendForm, sendJson } from '../../support/slack-requests.ts';

/** Documentation that says in every answer which one it is. */
function docsOf(version: string): Docs {
  const docs = fakeDocs();
  const { ask } = docs;
  docs.ask = (question, options) => {
    const answer = ask(question, options);
    if (!answer.best) return answer;
    const blocks = [{ kind: 'paragraph' as const, spans: [{ text: `Said by ${version}.` }] }];
    return { ...answer, best: { ...answer.best, blocks } };
  };
  return { ...docs, about: { ...docs.about, docsVersion: version } };
}

const delivery = () => ({ id: newId(), surface: 'command' as const, attempt: 0, isSafe: true, startedAt: 0 });

test('a delivery that has begun is answered from what it began with, the next from the new', async () => {
  const live = liveDocs(docsOf('old'));
  await inDelivery(delivery(), async () => {
    expect(live.docs.about.docsVersion).toBe('old');
    live.swap(docsOf('new'));
    await Promise.resolve();
    expect(live.docs.about.docsVersion).toBe('old');
  });
  expect(inDelivery(delivery(), () => live.docs.about.docsVersion)).toBe('new');
  expect(live.docs.about.docsVersion).toBe('new');
});

test('what was exchanged is not held, so that the memory it took comes back', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = (() => {
    const first = docsOf('old');
    return { first: new WeakRef(first), live: liveDocs(first) };
  })();
  held.live.swap(docsOf('new'));
  await eventually(() => {
    collect();
    // Not the thing itself: what an assertion has in hand is held.
    expect(held.first.deref() === undefined).toBe(true);
  });
  expect(held.live.docs.about.docsVersion).toBe('new');
});

describe('2,000 questions while documentation is exchanged', { timeout: 60_000 }, async () => {
  const slack = await fakeSlack();
  const live = liveDocs(docsOf('v0'));
  const { logger } = recordingLogger();
  const app = createApp({ config: httpConfig(slack), docs: live.docs, logger });
  const { port = 0 } = await app.start();
  slack.reset();
  afterAll(async () => {
    await app.stop();
    await slack.close();
  });

  test('are all answered, each from one documentation', async () => {
    const seen = new Map<string, number>();
    const check = (blocks: unknown) => {
      const text = JSON.stringify(blocks);
      const said = /Said by (v\d)\./.exec(text)?.[1] ?? 'nothing';
      // What the controls carry is the version that was asked.
      const carried = new Set([...text.matchAll(/\\"d\\":\\"(v\d)\\"/g)].map(([, version]) => version));
      expect([...carried]).toEqual([said]);
      seen.set(said, (seen.get(said) ?? 0) + 1);
    };
    const COMMANDS = 1_900;
    const BATCH = 50;
    for (let sent = 0; sent < COMMANDS; sent += BATCH) {
      if (sent % 500 === 0) live.swap(docsOf(`v${sent / 500 + 1}`));
      const batch = Array.from({ length: BATCH }, async () => {
        const response = await sendForm(port, commandFields('how do I test SSO?'));
        expect(response.status).toBe(200);
        check(((await response.json()) as { blocks: unknown }).blocks);
      });
      live.swap(docsOf(`v${Math.floor(sent / 500) + 1}`));
      await Promise.all(batch);
    }
    const MENTIONS = 100;
    for (let i = 0; i < MENTIONS; i++) {
      if (i === MENTIONS / 2) live.swap(docsOf('v9'));
      const response = await sendJson(port, eventBody(mentionEvent({ ts: `${1_700_000_000 + i}.000100` })));
      expect(response.status).toBe(200);
    }
    await expect.poll(() => slack.callsOf('chat.postMessage').length, { timeout: 20_000 }).toBe(MENTIONS);
    for (const { args } of slack.callsOf('chat.postMessage')) check(args.blocks);
    expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBe(COMMANDS + MENTIONS);
    expect(seen.size).toBeGreaterThan(3);
  });
});
