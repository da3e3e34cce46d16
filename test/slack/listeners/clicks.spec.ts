import { afterEach, describe, expect, test } from 'vitest';
import { runInProcess } from '../../../src/playground/run-in-process.ts';
import { refusal, status } from '../../../src/playground/slack/faults.ts';
import { elementState, interactivesIn } from '../../../src/playground/slack/people/element-action.ts';
import { wordsOf } from '../../../src/playground/slack/people/visible.ts';
import type { Message } from '../../../src/playground/slack/workspace.ts';
import { createStore } from '../../../src/store/create-store.ts';
import { type OpenPlayground, openPlayground } from '../../playground/support/open-playground.ts';
import { violations } from '../../support/block-kit-limits.ts';
import { fileDatabase } from '../../support/databases.ts';
import { eventually } from '../../support/eventually.ts';
import { fakeDocs } from '../../support/fake-docs.ts';
import { recordingLogger } from '../../support/running-app.ts';

let own: OpenPlayground | undefined;
let database = fileDatabase();
const open = async (options: Parameters<typeof openPlayground>[0] = {}) => {
  database = fileDatabase();
  own = await openPlayground({ ...options, env: { DATABASE_URL: database.url, ...options.env } });
  return own;
};
afterEach(() => database.drop());
/** What is kept of the verdicts. */
const verdicts = async () => {
  const store = createStore({ url: database.url });
  const rows = await store.read((db) => db.selectFrom('verdicts').selectAll().execute(), []);
  await store.close();
  return rows;
};
const helpful = async () => (await verdicts()).map((row) => row.helpful).toSorted();

const HERE = '#ask-workos';
const MOCK = /Use the Test Identity Provider/;
const OKTA = /Create an app integration in Okta/;
const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
const last = (messages: Message[]) => messages.at(-1) as Message;
const actionsOf = ({ blocks }: Message) => interactivesIn(blocks).map(({ actionId }) => actionId);
/** The blocks of the passage itself: no controls, nothing around it. */
const passage = ({ blocks = [] }: Message) =>
  JSON.stringify(blocks.filter(({ type }) => type === 'header' || type === 'rich_text')).replace(
    /"block_id":"[^"]*",?/g,
    '',
  );

/** Asks by command, and gives the answer that only Ana sees. */
async function asked(text = '/workos how do I test SSO?', where = HERE) {
  const playground = await open();
  await playground.ana.type(where, text);
  return { ...playground, answer: last(playground.ana.sees(where)) };
}

/** Asks by mention, and gives the answer in its thread. */
async function mentioned(text = '@WorkOS Docs how do I test SSO?') {
  const playground = await open();
  const question = await playground.ana.type(HERE, text);
  const answer = await playground.ana.waitsFor(HERE, MOCK, question);
  return { ...playground, question, answer };
}

describe('Share', () => {
  test('posts exactly what the asker saw, with their name and question, and takes their copy away [fault 57]', async () => {
    const { ana, ben, answer } = await asked('/workos how do I test SSO in <!channel> & *all*?');
    const before = passage(answer);
    await ana.click(answer, 'Share');
    const shared = await ben.waitsFor(HERE, MOCK);
    expect(passage(shared)).toBe(before);
    expect(shared.blocks?.[0]).toMatchObject({
      elements: [
        { type: 'mrkdwn', text: 'Shared by <@U1>' },
        { type: 'plain_text', text: 'Asked: how do I test SSO in &lt;!channel&gt; &amp; *all*?' },
      ],
    });
    expect(violations(shared as never, { mentions: [ana.id] })).toEqual([]);
    expect(shared.text).not.toContain('<@');
    await eventually(() => expect(ana.sees(HERE)).toEqual([shared]));
    expect(actionsOf(shared)).toEqual(['menu', 'feedback', 'dismiss']);
  });

  test('posts the language and the section that were shown last [fault 57]', async () => {
    const { ana, ben, answer } = await asked('/workos getProfile');
    await ana.choose(answer, 'Ruby');
    const inRuby = await ana.waitsFor(HERE, /get_profile_in_ruby/);
    await ana.click(inRuby, 'Share');
    await ben.waitsFor(HERE, /Shared by .*get_profile_in_ruby/s);
  });

  test('of a related section posts that one', async () => {
    const { ana, ben, answer } = await asked();
    await ana.click(answer, 'Okta');
    await ana.click(await ana.waitsFor(HERE, OKTA), 'Share');
    await ben.waitsFor(HERE, /Shared by .*Create an app integration/s);
  });

  test('in a thread posts there', async () => {
    const { ana, ben, question, answer, slack } = await mentioned();
    await ana.click(answer, 'Okta');
    const alone = await ana.waitsFor(HERE, OKTA, question);
    expect(alone.onlyFor).toBe(ana.id);
    await ana.click(alone, 'Share');
    const shared = await ben.waitsFor(HERE, /Shared by/, question);
    expect(shared.threadTs).toBe(question.ts);
    const responses = slack.calls.filter(({ method }) => method === 'response_url');
    expect(responses.map(({ args }) => args.thread_ts)).toEqual(Array(responses.length).fill(question.ts));
    expect(ben.sees(HERE)).toEqual([question]);
  });

  test('works where the bot is no member, as the command does', async () => {
    const { ana, ben, answer } = await asked('/workos SSO', '#general');
    await ana.click(answer, 'Share');
    await ben.waitsFor('#general', /Shared by/);
  });

  test('clicked twice posts once [fault 22]', async () => {
    const { ana, ben, answer } = await asked();
    await Promise.all([ana.click(answer, 'Share'), ana.click(answer, 'Share')]);
    await ben.waitsFor(HERE, /Shared by/);
    await pause();
    expect(ben.sees(HERE)).toHaveLength(1);
  });

  test('of an answer from an older documentation says so, and posts nothing [fault 57]', async () => {
    const { ana, ben, answer, docs } = await asked();
    docs.about = { ...docs.about, docsVersion: '0.3.0' };
    await ana.click(answer, 'Share');
    await ana.waitsFor(HERE, /The documentation was updated since this answer/);
    expect(ben.sees(HERE)).toEqual([]);
    expect(ana.sees(HERE)).toContain(answer);
  });

  test.each([404, 410, 429])('says what to do when Slack answers with %i [fault 47]', async (code) => {
    const { ana, ben, answer, slack, lines } = await asked();
    slack.next('response_url', status(code));
    await ana.click(answer, 'Share');
    const hint = await ana.waitsFor(HERE, /I could not share that.*Ask again/);
    expect(hint.onlyFor).toBe(ana.id);
    expect(ben.sees(HERE)).toEqual([]);
    expect(lines.join('\n')).toContain(`A click could not be answered: http_${code}`);
    await ana.click(answer, 'Share');
    await ben.waitsFor(HERE, /Shared by/);
  });

  test('says so in a direct message where the bot is no member [fault 47]', async () => {
    const { ana, ben, answer, slack } = await asked('/workos SSO', '#general');
    slack.next('response_url', status(404));
    await ana.click(answer, 'Share');
    await ana.waitsFor('app', /I could not share that.*Ask again/);
    expect(ben.sees('#general')).toEqual([]);
  });

  test('logs when not even that can be said', async () => {
    const { ana, answer, slack, lines } = await asked('/workos SSO', '#general');
    slack.next('response_url', status(404));
    slack.next('chat.postMessage', refusal('messages_tab_disabled'));
    await ana.click(answer, 'Share');
    await eventually(() => expect(lines.join('\n')).toContain('could not be posted: messages_tab_disabled'));
  });

  test('does not try a second time what may have been posted', async () => {
    const { ana, answer, slack } = await asked();
    slack.next('response_url', status(500));
    await ana.click(answer, 'Share');
    await ana.waitsFor(HERE, /I could not share that/);
    expect(slack.calls.filter(({ method }) => method === 'response_url')).toHaveLength(1);
  });

  test('posts the plain text when Slack does not take the blocks', async () => {
    const { ana, ben, answer, slack } = await asked();
    slack.next('response_url', status(400), status(400));
    await ana.click(answer, 'Share');
    const shared = await ben.waitsFor(HERE, MOCK);
    expect(shared.blocks).toBeUndefined();
  });
});

describe('a block that Slack takes no more', () => {
  test('is said in older blocks at once, and from then on', async () => {
    const { ana, ben, answer, slack, lines } = await asked();
    slack.backstage.workspace.refusedBlocks.push({ surface: 'response', type: 'context_actions' });
    await ana.click(answer, 'Share');
    const shared = await ben.waitsFor(HERE, MOCK);
    expect(actionsOf(shared)).toEqual(['menu']);
    await ana.type(HERE, '/workos how do I test SSO?');
    const before = slack.calls.length;
    await ana.click(last(ana.sees(HERE)), 'Share');
    await eventually(() => expect(ben.sees(HERE)).toHaveLength(2));
    expect(slack.calls.slice(before).filter(({ args }) => args.response_type === 'in_channel')).toHaveLength(
      1,
    );
    expect(lines.join('\n')).not.toContain('error:');
  });
});

describe('More results', () => {
  test('go forth, back and to the answer again, in place', async () => {
    const { ana, ben, answer } = await asked();
    await ana.click(answer, 'More results');
    const first = await ana.waitsFor(HERE, /More results.*Result 1.*Result 5/s);
    await ana.click(first, 'Next');
    const second = await ana.waitsFor(HERE, /Result 6.*Result 10/s);
    await ana.click(second, 'Next');
    const third = await ana.waitsFor(HERE, /Result 11/);
    expect(wordsOf(third)).not.toContain('Next');
    await ana.click(third, 'Back');
    await ana.click(await ana.waitsFor(HERE, /Result 6/), 'Back');
    await ana.click(await ana.waitsFor(HERE, /Result 1:/), 'Back to the answer');
    expect(passage(await ana.waitsFor(HERE, MOCK))).toBe(passage(answer));
    expect(ana.sees(HERE)).toHaveLength(1);
    expect(ben.sees(HERE)).toEqual([]);
  });

  test('are shown by a button each, in place', async () => {
    const { ana, answer } = await asked();
    await ana.click(answer, 'More results');
    await ana.click(await ana.waitsFor(HERE, /Result 1/), 'Show');
    await ana.waitsFor(HERE, OKTA);
    expect(ana.sees(HERE)).toHaveLength(1);
  });

  test('of a reply that others see are for the one who asked for them [fault 60]', async () => {
    const { ana, ben, question, answer } = await mentioned();
    await ben.click(answer, 'More results');
    const list = await ben.waitsFor(HERE, /Result 1/, question);
    expect(list.onlyFor).toBe(ben.id);
    expect(ana.sees(HERE, question)).toHaveLength(2);
    await ben.click(list, 'Next');
    await ben.waitsFor(HERE, /Result 6/, question);
    expect(ben.sees(HERE, question)).toHaveLength(3);
  });
});

describe('related sections and languages', () => {
  test('replace an answer that only the asker sees', async () => {
    const { ana, answer } = await asked();
    await ana.click(answer, 'Okta');
    await ana.click(await ana.waitsFor(HERE, OKTA), 'Mock provider');
    await ana.waitsFor(HERE, MOCK);
    expect(ana.sees(HERE)).toHaveLength(1);
  });

  test('answer somebody else’s click on a reply in a thread for them alone, in that thread', async () => {
    const { ana, ben, question, answer } = await mentioned();
    const before = JSON.stringify(answer);
    await ben.click(answer, 'Okta');
    const theirs = await ben.waitsFor(HERE, OKTA, question);
    expect(theirs).toMatchObject({ onlyFor: ben.id, threadTs: question.ts });
    await ben.click(theirs, 'Share');
    await ana.waitsFor(HERE, /Shared by <@U2>/, question);
    expect(JSON.stringify(answer)).toBe(before);
  });

  test('replace the reply in a direct message', async () => {
    const { ana } = await open();
    const question = await ana.tell('getProfile');
    const answer = await ana.waitsFor('app', /get_profile_in_js/, question);
    await ana.choose(answer, 'Python');
    await ana.waitsFor('app', /get_profile_in_python/, question);
    await ana.click(last(ana.sees('app', question)), 'Okta');
    await pause();
    expect(ana.sees('app', question)).toHaveLength(2);
    expect(ana.sees('app')).toEqual([question]);
    expect(last(ana.sees('app', question)).onlyFor).toBeUndefined();
  });

  test('the menu shows the language chosen, and it stays with what is read on', async () => {
    const { ana, answer } = await asked('/workos getProfile');
    await ana.choose(answer, 'Go');
    const inGo = await ana.waitsFor(HERE, /get_profile_in_go/);
    const menu = interactivesIn(inGo.blocks).find(({ actionId }) => actionId === 'language');
    expect(menu?.element.initial_option).toMatchObject({ value: 'go' });
    expect(elementState(menu?.element ?? {}, 'go')).toMatchObject({ type: 'static_select' });
    await ana.click(inGo, 'Okta');
    await eventually(() =>
      expect(wordsOf(last(ana.sees(HERE)))).toMatch(/get_profile_in_go.*Mock provider/s),
    );
  });

  test('the language chosen goes before the one that the question names', async () => {
    const { ana, ben, answer } = await asked('/workos getProfile in python');
    expect(wordsOf(answer)).toContain('get_profile_in_python');
    await ana.choose(answer, 'Ruby');
    await ana.click(await ana.waitsFor(HERE, /get_profile_in_ruby/), 'Share');
    await ben.waitsFor(HERE, /get_profile_in_ruby/);
  });

  test('of a section that is gone say so', async () => {
    const { ana, answer, docs } = await asked();
    docs.show = () => undefined;
    await ana.click(answer, 'Okta');
    await ana.waitsFor(HERE, /no longer in the documentation/);
  });

  test.each([404, 410])('come in plain words when Slack answers with %i [fault 47]', async (code) => {
    const { ana, answer, slack } = await asked();
    slack.next('response_url', status(code));
    await ana.click(answer, 'Okta');
    const words = await ana.waitsFor(HERE, /^Create an app integration in Okta\. /);
    expect(words).toMatchObject({ onlyFor: ana.id });
    expect(words.blocks).toBeUndefined();
  });

  test('come in plain words when Slack does not take the blocks [fault 44]', async () => {
    const { ana, answer, slack } = await asked();
    slack.next('response_url', status(400));
    await ana.click(answer, 'Okta');
    await eventually(() =>
      expect(last(ana.sees(HERE)).text).toMatch(/^Create an app integration in Okta\. /),
    );
    expect(last(ana.sees(HERE)).blocks).toBeUndefined();
  });

  test('apologise when the answer cannot be made', async () => {
    const { ana, answer, docs } = await asked();
    docs.show = () => {
      throw new Error('my-secret-question');
    };
    await ana.click(answer, 'Okta');
    await ana.waitsFor(HERE, /Sorry, something went wrong/);
    expect(own?.lines.join('\n')).not.toContain('my-secret-question');
  });
});

describe('a verdict', () => {
  test('is counted, logged without the question, and thanked for without losing the answer [faults 54, 58]', async () => {
    const { ana, answer, lines } = await asked('/workos my-secret SSO question');
    await ana.click(answer, '👍 Helpful');
    const thanked = await ana.waitsFor(HERE, /Thanks\. You said that this answer helped/);
    expect(passage(thanked)).toBe(passage(answer));
    const log = lines.join('\n');
    expect(log).toContain('Feedback: helpful, section sso/test-sso/mock, documentation 0.2.0.');
    expect(log).not.toContain('my-secret');
    expect(await verdicts()).toMatchObject([{ section: 'sso/test-sso/mock', helpful: 1, question: null }]);
  });

  test('can be changed, and the last one counts [fault 22]', async () => {
    const { ana, answer } = await asked();
    await ana.click(answer, '👍 Helpful');
    await ana.click(await ana.waitsFor(HERE, /this answer helped/), '👎 Not helpful');
    await ana.waitsFor(HERE, /did not help/);
    expect(await helpful()).toEqual([0]);
  });

  test('that it did not help brings the next best passage, and asks for one word why', async () => {
    const { ana, answer } = await asked();
    await ana.click(answer, '👎 Not helpful');
    const next = await ana.waitsFor(HERE, /did not help.*Does this one help more\?/s);
    expect(passage(next)).not.toContain('Use the Test Identity Provider');
    expect(last(ana.sees(HERE).filter((message) => MOCK.test(wordsOf(message))))).toBeDefined();
    await ana.click(next, 'Out of date');
    const thanked = await ana.waitsFor(HERE, /Thanks for saying why: out of date\./);
    expect(wordsOf(thanked)).toMatch(/Does this one help more\?/);
    expect(actionsOf(thanked)).not.toContain('why');
    expect(await verdicts()).toMatchObject([
      { section: 'sso/test-sso/mock', helpful: 0, reason: 'out of date', question: null },
    ]);
  });

  test('that it did not help asks why, also where nothing else was found', async () => {
    const docs = fakeDocs();
    const { logger } = recordingLogger();
    docs.more = (question, from) => ({ question, from, results: [], more: false });
    const { ana } = await open({ run: runInProcess({ docs, logger }) });
    await ana.type(HERE, '/workos how do I test SSO?');
    await ana.click(last(ana.sees(HERE)), '👎 Not helpful');
    const asked = await ana.waitsFor(HERE, /What was wrong\?/);
    expect(violations({ text: asked.text, blocks: asked.blocks ?? [] })).toEqual([]);
    await ana.click(asked, 'Unclear');
    await ana.waitsFor(HERE, /Thanks for saying why: unclear\./);
  });

  test('says that the question is kept where it is', async () => {
    const playground = await open({ env: { KEEP_QUESTIONS: '7' } });
    await playground.ana.type(HERE, '/workos how do I test SSO?');
    await playground.ana.click(last(playground.ana.sees(HERE)), '👍 Helpful');
    await playground.ana.waitsFor(HERE, /counted, with your question, which is kept for 7 days/);
    expect(await verdicts()).toMatchObject([{ question: 'how do I test SSO?', helpful: 1 }]);
  });

  test('on a reply that others see is thanked for aside, and everybody’s counts', async () => {
    const { ana, ben, question, answer } = await mentioned();
    await ben.click(answer, 'Not helpful');
    await ben.waitsFor(HERE, /Thanks\./, question);
    await ana.click(answer, 'Helpful');
    await ana.waitsFor(HERE, /Thanks\./, question);
    expect(await helpful()).toEqual([0, 1]);
    expect(wordsOf(answer)).not.toContain('Thanks');
  });

  test('in a direct message is thanked for in place', async () => {
    const { ana } = await open();
    const question = await ana.tell('how do I test SSO?');
    await ana.click(await ana.waitsFor('app', MOCK, question), 'Helpful');
    await ana.waitsFor('app', /Use the Test.*Thanks\./s, question);
    expect(ana.sees('app', question)).toHaveLength(2);
  });
});

describe('Dismiss', () => {
  test('takes away what only the asker sees', async () => {
    const { ana, answer, slack } = await asked();
    await ana.click(answer, 'Dismiss');
    await eventually(() => expect(ana.sees(HERE)).toEqual([]));
    expect(slack.calls.some(({ method }) => method === 'chat.delete')).toBe(false);
  });

  test('deletes a reply that others see, on the click of the asker alone [fault 60]', async () => {
    const { ana, ben, question, answer } = await mentioned();
    await ben.click(answer, 'Dismiss');
    await pause();
    expect(ana.sees(HERE, question)).toHaveLength(2);
    await ana.click(answer, 'Dismiss');
    await eventually(() => expect(ana.sees(HERE, question)).toEqual([question]));
  });

  test('takes away what was shared where the bot is no member', async () => {
    const { ana, ben, answer } = await asked('/workos SSO', '#general');
    await ana.click(answer, 'Share');
    const shared = await ben.waitsFor('#general', /Shared by/);
    own?.slack.next('chat.delete', refusal('channel_not_found'));
    await ben.click(shared, 'Dismiss');
    await pause();
    expect(ben.sees('#general')).toHaveLength(1);
    await ana.click(shared, 'Dismiss');
    await eventually(() => expect(ben.sees('#general')).toEqual([]));
  });
});

describe('every control', () => {
  const CONTROLS = ['Share', 'More results', 'Okta', '👍 Helpful', 'Dismiss'];

  test('works after a restart', async () => {
    for (const label of CONTROLS) {
      const { ana, answer, stopApp, startApp, slack, close } = await asked();
      await stopApp();
      await startApp();
      await ana.click(answer, label);
      await eventually(() => {
        expect(
          slack.calls.some(({ method }) => method === 'response_url'),
          label,
        ).toBe(true);
      });
      const text = wordsOf(last(ana.sees(HERE)) ?? { text: '' });
      expect(text).not.toMatch(/Sorry|did not respond|no longer/);
      await close();
    }
  });

  test('does nothing on the click of somebody whom the answer is not for [faults 56, 60]', async () => {
    const { ana, ben, answer, slack, lines } = await asked();
    const before = JSON.stringify(answer);
    for (const label of CONTROLS) await ben.click(answer, label);
    await pause();
    expect(slack.calls.filter(({ method }) => method === 'response_url' || /^chat/.test(method))).toEqual([]);
    expect(lines.join('\n')).not.toContain('Feedback');
    expect(JSON.stringify(answer)).toBe(before);
    expect(ana.sees(HERE)).toHaveLength(1);
  });

  test('carries a question of 2,000 characters no further than it fits', async () => {
    const { ana, answer } = await asked(`/workos SSO ${'and a few words more '.repeat(95)}`);
    expect(violations(answer as never)).toEqual([]);
    await ana.click(answer, 'More results');
    await ana.waitsFor(HERE, /Result 1/);
  });

  test('that would ask a cut question is left out where that has another answer', async () => {
    const { answer } = await asked(`/workos ${'a few words more '.repeat(95)} SSO`);
    expect(violations(answer as never)).toEqual([]);
    expect(actionsOf(answer)).toEqual(['dismiss']);
  });
});
