import { describe, expect, test } from 'vitest';
import { blocksText } from '../../src/blocks.ts';
import { drop, refusal } from '../../src/playground/slack/faults.ts';
import type { Message } from '../../src/playground/slack/workspace.ts';
import { overRealDocs } from '../playground/support/over-real-docs.ts';
import { eventually } from '../support/eventually.ts';
import { runningApp } from '../support/running-app.ts';
import { eventBody, sendJson } from '../support/slack-requests.ts';
import { folded } from '../support/source-text.ts';

const { docs, open } = overRealDocs();

const PAGE = 'https://workos.com/docs/sso/test-sso';
const SECTION = `${PAGE}/testing-with-the-test-identity-provider`;
/** Where the bot is no member, and where it is. */
const ELSEWHERE = '#general';
const HERE = '#ask-workos';

const blocksOf = (message: Message, url: string) => message.unfurls?.[url]?.blocks ?? [];
const textsOf = (message: Message, url: string) =>
  blocksOf(message, url).map((block) => ('text' in block ? (block.text as { text: string }).text : ''));
const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

describe.each(['http', 'socket'] as const)('a link to the documentation, over %s', (transport) => {
  test.each([HERE, ELSEWHERE])('grows a preview of its page in %s', async (where) => {
    const { ana } = await open({ transport });
    const message = await ana.type(where, `see ${PAGE}, it says how`);
    await eventually(() => expect(textsOf(message, PAGE)).not.toEqual([]));
    const { page } = docs.read(PAGE) ?? {};
    const [title, , ...texts] = textsOf(message, PAGE);
    expect(title).toBe(`*<${PAGE}|${page?.title}>*`);
    expect(texts).toContain(page?.description);
    expect(blocksOf(message, PAGE)).toContainEqual({
      block_id: expect.any(String),
      type: 'context',
      elements: [{ type: 'plain_text', text: page?.breadcrumb.join(' › '), emoji: false }],
    });
  });

  test('to a section shows the heading and how its text begins, word for word', async () => {
    const { ana } = await open({ transport });
    const message = await ana.type(HERE, SECTION);
    await eventually(() => expect(textsOf(message, SECTION)).not.toEqual([]));
    const texts = textsOf(message, SECTION);
    expect(texts).toContain('Testing with the Test Identity Provider');
    const passage = texts.at(-1) ?? '';
    expect(passage.length).toBeGreaterThan(40);
    const said = folded(blocksText(docs.read(SECTION)?.blocks ?? []));
    expect(said).toContain(folded(passage).replace(/…$/, ''));
  });
});

describe('a preview', () => {
  test('is made of each link once, of five at most', async () => {
    const { ana } = await open();
    const urls = ['sso', 'directory-sync', 'audit-logs', 'authkit', 'events', 'vault', 'widgets'].map(
      (id) => `https://workos.com/docs/${id}`,
    );
    const message = await ana.type(HERE, [...urls, ...urls].join(' '));
    await eventually(() => expect(Object.keys(message.unfurls ?? {})).toEqual(urls.slice(0, 5)));
  });

  test.each([
    'https://workos.com/docs/no-such-page',
    'https://workos.com/blog/sso',
    'https://workos.com/docs/bot/installing',
    'https://example.com/docs/sso',
    'https://workos.com.example.com/docs/sso',
  ])('is not made of %s', async (url) => {
    const { ana, slack } = await open();
    await ana.type(HERE, url);
    await pause();
    expect(slack.calls.filter(({ method }) => method === 'chat.unfurl')).toEqual([]);
  });

  test('is made for nobody who did not allow it, and the start says what it would take', async () => {
    const { ana, slack, lines } = await open({ optionalScopes: [] });
    await ana.type(HERE, PAGE);
    await pause();
    expect(slack.calls.filter(({ method }) => method === 'chat.unfurl')).toEqual([]);
    expect(lines).toContainEqual(
      expect.stringMatching(/^info: Not granted.*links:write \(previews of links\).*manifest\.yml/),
    );
  });

  test.each([
    ['missing_scope', refusal('missing_scope'), /missing_scope, the app lacks a permission/],
    ['a broken connection', drop(), /the connection broke/],
  ])('that Slack does not take because of %s is said to the operator alone', async (_, fault, said) => {
    const { ana, slack, lines } = await open();
    slack.next('chat.unfurl', fault);
    const message = await ana.type(HERE, PAGE);
    await eventually(() => expect(lines).toContainEqual(expect.stringMatching(said)));
    expect(lines.join('\n')).not.toContain(PAGE);
    expect(ana.sees(HERE, message)).toEqual([message]);
  });
});

test('a link in what somebody is still typing, a repeated delivery and half an event do no harm', async () => {
  const bot = await runningApp();
  bot.docs.read = (ref) => docs.read(ref);
  const links = [{ domain: 'workos.com', url: PAGE }];
  const shared = { type: 'link_shared', user: 'U1', channel: 'COMPOSER', links };
  const composer = { ...shared, unfurl_id: 'u1', source: 'composer', message_ts: 'x' };
  const unfurls = () => bot.slack.callsOf('chat.unfurl');
  for (const bent of [{ channel: undefined }, { links: null }, { links: [null, {}, 'x'] }, { links }]) {
    expect((await sendJson(bot.port, eventBody({ ...shared, ...bent }))).status).toBe(200);
  }
  await pause();
  expect(unfurls()).toEqual([]);
  for (let i = 0; i < 2; i += 1) await sendJson(bot.port, eventBody(composer, { event_id: 'EvLink' }));
  await eventually(() => expect(unfurls()).toHaveLength(1));
  await pause();
  expect(unfurls()).toHaveLength(1);
  expect(unfurls()[0]?.args).toMatchObject({ unfurl_id: 'u1', source: 'composer' });
  await bot.close();
});
