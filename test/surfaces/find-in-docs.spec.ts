import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../src/playground/run-in-process.ts';
import { status } from '../../src/playground/slack/faults.ts';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import type { Message } from '../../src/playground/slack/workspace.ts';
import { openPlayground } from '../playground/support/open-playground.ts';
import { violations } from '../support/block-kit-limits.ts';
import { eventually } from '../support/eventually.ts';
import { realDocs } from '../support/real-docs.ts';
import { recordingLogger, runningApp } from '../support/running-app.ts';
import { sendForm } from '../support/slack-requests.ts';

const MOCK = /Use the Test Identity Provider/;
const HERE = '#ask-workos';
const last = (messages: Message[]) => messages.at(-1) as Message;

describe.each(['http', 'socket'] as const)('Find in WorkOS docs, over %s', (transport) => {
  test('answers the message for the one who chose it, and Share posts that into its thread', async () => {
    const { ana, ben } = await openPlayground({ transport });
    const question = await ben.type(HERE, 'how do I test SSO?');
    await ana.startShortcut('find', question);
    const answer = await ana.waitsFor(HERE, MOCK);
    expect(answer.onlyFor).toBe(ana.id);
    expect(violations(answer as never)).toEqual([]);
    expect(ben.sees(HERE)).toEqual([question]);
    await ana.click(answer, 'Share');
    const shared = await ben.waitsFor(HERE, MOCK, question);
    expect(wordsOf(shared)).toMatch(/Shared by <@U1> Asked: how do I test SSO\?/);
    await eventually(() => expect(ana.sees(HERE)).toEqual([question]));
  });

  test('of a message in a thread answers there', async () => {
    const { ana, ben } = await openPlayground({ transport });
    const root = await ben.type(HERE, 'good morning');
    const question = await ben.type(HERE, 'how do I test SSO?', root);
    await ana.startShortcut('find', question);
    const answer = await ana.waitsFor(HERE, MOCK, root);
    expect(answer).toMatchObject({ onlyFor: ana.id, threadTs: root.ts });
    await ana.click(answer, 'Share');
    await ben.waitsFor(HERE, /Shared by/, root);
    expect(ben.sees(HERE)).toEqual([root]);
  });
});

describe('what is shared', () => {
  test('is what was read last, wherever it was found', async () => {
    const { ana, ben } = await openPlayground();
    const question = await ben.type(HERE, 'getProfile');
    await ana.startShortcut('find', question);
    await ana.choose(await ana.waitsFor(HERE, /get_profile_in_js/), 'Ruby');
    await ana.click(await ana.waitsFor(HERE, /get_profile_in_ruby/), 'More results');
    await ana.click(await ana.waitsFor(HERE, /More results +for/), 'Show');
    await ana.click(await ana.waitsFor(HERE, /get_profile_in/), '👍 Helpful');
    const thanked = await ana.waitsFor(HERE, /Thanks\./);
    await ana.click(thanked, 'Share');
    await ben.waitsFor(HERE, /Shared by/, question);
    expect(ben.sees(HERE)).toEqual([question]);
  });

  test('goes into the thread also where the bot is no member, and by the asker alone', async () => {
    const { ana, ben } = await openPlayground();
    const question = await ben.type('#general', 'how do I test SSO?');
    await ana.startShortcut('find', question);
    const answer = await ana.waitsFor('#general', MOCK);
    await ben.click(answer, 'Share');
    await ana.click(answer, 'Share');
    await ben.waitsFor('#general', /Shared by <@U1>/, question);
    expect(ben.sees('#general', question)).toHaveLength(2);
  });
});

describe('the words of a message', () => {
  const posted = async (fields: object) => {
    const { ana, api, docs, ...rest } = await openPlayground();
    const { ok, error } = await api('chat.postMessage', { channel: 'C1', ...fields });
    expect(error).toBeUndefined();
    expect(ok).toBe(true);
    await ana.startShortcut('find', last(ana.sees(HERE)));
    return { ana, docs, ...rest };
  };
  const rich = {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'user', user_id: 'U2' },
          { type: 'text', text: 'how do I test' },
          { type: 'link', url: 'https://example.com', text: 'SSO?' },
        ],
      },
    ],
  };
  const button = {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'x', text: { type: 'plain_text', text: 'Explode' } }],
  };

  test('are those of its blocks where it has no text, and never those of its buttons', async () => {
    const { ana, docs } = await posted({ text: '', blocks: [rich, button] });
    await ana.waitsFor(HERE, MOCK);
    expect(docs.asked.at(-1)).toBe('how do I test SSO?');
  });

  test('are its text where a bot wrote it', async () => {
    const { ana, docs } = await posted({ text: 'how do I test SSO?', blocks: [button] });
    await ana.waitsFor(HERE, MOCK);
    expect(docs.asked.at(-1)).toBe('how do I test SSO?');
  });

  test('are asked for where there are none', async () => {
    const { ana } = await posted({ text: ' ', blocks: [button] });
    const hint = await ana.waitsFor(HERE, /I find no words in that message/);
    expect(hint.onlyFor).toBe(ana.id);
    expect(violations(hint as never)).toEqual([]);
  });

  test('are those of whoever wrote them: the shortcut takes no orders from them', async () => {
    const { ana, docs } = await posted({ text: 'help' });
    await ana.waitsFor(HERE, /I found no answer.*“help”/s);
    expect(docs.asked.at(-1)).toBe('help');
  });

  test('are the sentences that ask, in a long message', async () => {
    const { logger } = recordingLogger();
    const { ana, ben } = await openPlayground({ run: runInProcess({ docs: realDocs(), logger }) });
    const chatter = 'Good morning everybody, the kickoff with the new customer went really well yesterday. ';
    const long = await ben.type(
      HERE,
      `${chatter.repeat(4)}\nHow do I test SSO without Okta?\nThanks a lot, and see you at the lunch! ${chatter}`,
    );
    await ana.startShortcut('find', long);
    const answer = await ana.waitsFor(HERE, /Test Identity Provider/);
    await ana.click(answer, 'Share');
    expect(wordsOf(await ben.waitsFor(HERE, /Shared by/, long))).toContain(
      'Asked: How do I test SSO without Okta?',
    );
  });

  test('may be very many', async () => {
    const { ana } = await openPlayground();
    const long = await ana.type(HERE, `SSO ${'and then '.repeat(4_000)}`);
    await ana.startShortcut('find', long);
    expect(violations((await ana.waitsFor(HERE, MOCK)) as never)).toEqual([]);
  });
});

test('an answer whose response URL is too old comes in plain words', async () => {
  const { ana, slack } = await openPlayground();
  const question = await ana.type(HERE, 'SSO');
  slack.next('response_url', status(404));
  await ana.startShortcut('find', question);
  expect((await ana.waitsFor(HERE, /^Use the Test Identity Provider\./)).blocks).toBeUndefined();
});

test('an answer that cannot be made is apologised for, without the question in the log', async () => {
  const { ana, lines } = await openPlayground();
  const question = await ana.type(HERE, 'explode my-secret-question');
  await ana.startShortcut('find', question);
  await ana.waitsFor(HERE, /Sorry, something went wrong/);
  expect(lines.join('\n')).not.toContain('my-secret-question');
});

test('half of a payload, or a made-up one, is acknowledged and does nothing bad', async () => {
  const bot = await runningApp();
  const nested = JSON.parse(`${'['.repeat(1_000)}${']'.repeat(1_000)}`);
  const whole = {
    type: 'message_action',
    callback_id: 'find',
    team: { id: 'T1' },
    user: { id: 'U1', team_id: 'T1' },
    channel: { id: 'C1' },
    message: { ts: '1.1', text: 'SSO' },
    response_url: bot.slack.newResponseUrl(),
  };
  const bent: object[] = [
    { message: undefined },
    { message: null },
    { message: 'SSO' },
    { channel: {} },
    { user: { id: '' } },
    { team: null },
    { message: {} },
    { message: { ts: 7, thread_ts: { a: 1 }, text: 42 } },
    { message: { ts: 'x'.repeat(5_000), text: 'SSO' } },
    { message: { text: '', blocks: nested, attachments: [{ text: nested }, null, 7] } },
    { message: { text: '', blocks: 'SSO', attachments: { text: 'SSO' } } },
    { response_url: undefined },
    { type: 'shortcut', message: undefined, channel: undefined },
  ];
  for (const fields of bent) {
    const before = Date.now();
    const response = await sendForm(bot.port, { payload: JSON.stringify({ ...whole, ...fields }) });
    expect(response.status, JSON.stringify(fields).slice(0, 80)).toBe(200);
    expect(Date.now() - before).toBeLessThan(1_000);
  }
  await sendForm(bot.port, {
    payload: JSON.stringify({ ...whole, response_url: bot.slack.newResponseUrl() }),
  });
  await eventually(() => expect(bot.slack.callsOf('response_url').at(-1)?.args.text).toMatch(MOCK));
  for (const { args } of bot.slack.callsOf('response_url')) {
    expect(violations({ text: String(args.text), blocks: (args.blocks ?? []) as object[] })).toEqual([]);
  }
  expect(bot.lines.filter((line) => line.includes('TypeError'))).toEqual([]);
  await bot.close();
});
