import { describe, expect, test } from 'vitest';
import { interactivesIn } from '../../src/playground/slack/people/element-action.ts';
import type { Person } from '../../src/playground/slack/people/person.ts';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import type { Message } from '../../src/playground/slack/workspace.ts';
import { overRealDocs } from '../playground/support/over-real-docs.ts';
import { violations } from '../support/block-kit-limits.ts';
import { eventually } from '../support/eventually.ts';

const { docs, open } = overRealDocs();
const HERE = '#ask-workos';
const last = (messages: Message[]) => messages.at(-1) as Message;
const labelsOf = ({ blocks }: Message) =>
  interactivesIn(blocks).map(({ element }) => (element.text as { text?: string } | undefined)?.text);

/** The three places where words can be typed: each says something and gives the reply. */
const PLACES: Record<string, (person: Person, words: string, reply: RegExp) => Promise<Message>> = {
  'after the command': async (person, words, reply) => {
    await person.type(HERE, `/workos ${words}`);
    const answer = last(person.sees(HERE));
    expect(wordsOf(answer)).toMatch(reply);
    return answer;
  },
  'after a mention': async (person, words, reply) => {
    const post = await person.type(HERE, `@WorkOS Docs ${words}`);
    return person.waitsFor(HERE, reply, post);
  },
  'in a direct message': async (person, words, reply) => {
    const post = await person.tell(words);
    return person.waitsFor('app', reply, post);
  },
};

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  test.each(Object.entries(PLACES))('every word works %s', async (_, say) => {
    const { ana } = await open({ transport });
    for (const [words, reply] of [
      ['help', /Examples to copy.*Where to ask.*What else to type/s],
      ['whats-new 2', /What is new in WorkOS.*2026-\d\d-\d\d/s],
      ['lang', /You have set no language.*There are cURL, Node\.js, Python/s],
      ['lang python', /From now on I show you methods in Python/],
      ['lang elvish', /I know no language “elvish”.*There are/s],
      ['lang off', /I have forgotten your language/],
      ['read sso/test-sso', /Test SSO.*Learn how to test.*Sections/s],
      ['read https://workos.com/docs/sso/test-sso', /Test SSO/],
      ['read sso/test-sos', /no page “sso\/test-sos”.*The nearest pages/s],
      ['feedback', /Press 👍 Helpful or 👎 Not helpful.*your question is not kept/s],
    ] as const) {
      expect(violations((await say(ana, words, reply)) as never)).toEqual([]);
    }
    await say(ana, 'help me set up SSO', /WorkOS documentation.*word for word/);
  });

  test('a language set once shows methods in it everywhere, for that person alone', async () => {
    const { ana, ben } = await open({ transport });
    await PLACES['after the command']?.(ana, 'lang python', /Python/);
    for (const say of Object.values(PLACES)) {
      await say(ana, 'getProfileAndToken', /get_profile_and_token.*Python/s);
      await say(ana, 'getProfileAndToken in ruby', /profile_and_token.*Ruby/s);
      await say(ben, 'getProfileAndToken', /getProfileAndToken.*Node\.js/s);
    }
  });
});

describe('the language that somebody has set', () => {
  const IN_PYTHON = /sso\.get_profile_and_token\(/;
  const IN_JS = /sso\.getProfileAndToken\(/;

  test('is what they share, and what their verdict leaves standing, whoever changes it in between', async () => {
    const { ana, ben } = await open();
    await ana.type(HERE, '/workos lang python');
    await ana.type(HERE, '/workos getProfileAndToken');
    const answer = last(ana.sees(HERE));
    await ana.type(HERE, '/workos lang go');
    await ana.click(answer, '👍 Helpful');
    await ana.click(await ana.waitsFor(HERE, /Thanks\./), 'Share');
    expect(wordsOf(await ben.waitsFor(HERE, /Shared by/))).toMatch(IN_PYTHON);
  });

  test('is not changed by a language chosen under an answer', async () => {
    const { ana } = await open();
    await ana.type(HERE, '/workos lang python');
    await ana.type(HERE, '/workos getProfileAndToken');
    await ana.choose(last(ana.sees(HERE)), 'Node.js');
    await eventually(() => expect(wordsOf(last(ana.sees(HERE)))).toMatch(IN_JS));
    await ana.type(HERE, '/workos getProfileAndToken');
    expect(wordsOf(last(ana.sees(HERE)))).toMatch(IN_PYTHON);
  });

  test('is not changed by words of somebody else that a mention or a shortcut asks', async () => {
    const { ana, ben } = await open();
    const theirs = await ben.type(HERE, 'lang python');
    await ana.type(HERE, '@WorkOS Docs', theirs);
    await ana.waitsFor(HERE, /.+/, theirs);
    await eventually(() => expect(ana.sees(HERE, theirs)).toHaveLength(3));
    await ana.startShortcut('find', theirs);
    await ana.waitsFor(HERE, /./);
    await ana.type(HERE, '/workos lang');
    expect(wordsOf(last(ana.sees(HERE)))).toContain('You have set no language');
  });
});

describe('a page', () => {
  const read = async (ref = 'sso/test-sso', where = HERE) => {
    const playground = await open();
    await playground.ana.type(where, `/workos read ${ref}`);
    return { ...playground, card: last(playground.ana.sees(where)) };
  };

  test('is read on from section to section, and to its neighbours, in place', async () => {
    const { ana, ben, card } = await read();
    expect(card.onlyFor).toBe(ana.id);
    await ana.choose(card, '› Guest email domain');
    await ana.waitsFor(HERE, /Test SSO › .*Guest email domain/);
    expect(ana.sees(HERE)).toHaveLength(1);
    await ana.click(last(ana.sees(HERE)), 'Whole page');
    await ana.waitsFor(HERE, /Learn how to test/);
    const onward = labelsOf(last(ana.sees(HERE))).find((label) => label?.endsWith('→')) ?? '';
    await ana.click(last(ana.sees(HERE)), onward);
    await ana.waitsFor(HERE, new RegExp(onward.slice(0, -2)));
    expect(last(ana.sees(HERE)).onlyFor).toBe(ana.id);
    expect(ana.sees(HERE)).toHaveLength(1);
    expect(ben.sees(HERE)).toEqual([]);
    await ana.click(last(ana.sees(HERE)), 'Dismiss');
    await eventually(() => expect(ana.sees(HERE)).toEqual([]));
  });

  test('that everybody sees stays, and whoever reads on gets a copy of their own', async () => {
    const { ana, ben } = await open();
    const post = await ana.type(HERE, '@WorkOS Docs read sso/test-sso');
    const card = await ben.waitsFor(HERE, /Learn how to test/, post);
    const before = JSON.stringify(card);
    await ben.choose(card, '› Error response');
    const copy = await ben.waitsFor(HERE, /Test SSO › .*Error response/, post);
    expect(copy.onlyFor).toBe(ben.id);
    await ben.choose(copy, '› Guest email domain');
    await ben.waitsFor(HERE, /Test SSO › .*Guest email domain/, post);
    expect(ben.sees(HERE, post)).toHaveLength(3);
    expect(ana.sees(HERE, post)).toHaveLength(2);
    expect(JSON.stringify(card)).toBe(before);
  });

  test('in a direct message is read on in its message', async () => {
    const { ana } = await open();
    const post = await ana.tell('read sso/test-sso');
    await ana.choose(await ana.waitsFor('app', /Learn how to test/, post), '› Error response');
    await ana.waitsFor('app', /Test SSO › .*Error response/, post);
    expect(ana.sees('app', post)).toHaveLength(2);
  });

  test('of the bot itself, opened from an answer, is the same card, beside the answer', async () => {
    const { ana } = await open();
    await ana.type(HERE, '/workos how do I create the Slack app of this bot from a manifest?');
    const answer = last(ana.sees(HERE));
    await ana.click(answer, 'Open');
    await eventually(() => expect(ana.sees(HERE)).toHaveLength(2));
    const card = last(ana.sees(HERE));
    expect(wordsOf(card)).toContain('The page named above, word for word');
    expect(card.onlyFor).toBe(ana.id);
    expect(labelsOf(card)).toContain('Dismiss');
  });

  test('that is not there leads to the nearest, in place of the message', async () => {
    const { ana, card } = await read('sso/testing');
    expect(wordsOf(card)).toContain('no page “sso/testing”');
    await ana.click(card, 'Open');
    await ana.waitsFor(HERE, /word for word/);
    expect(ana.sees(HERE)).toHaveLength(1);
  });

  test('is read on after a restart, and by nobody else', async () => {
    const { ana, ben, card, stopApp, startApp } = await read();
    await stopApp();
    await startApp();
    await ben.choose(card, '› Error response');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(wordsOf(last(ana.sees(HERE)))).toContain('Learn how to test');
    await ana.choose(card, '› Error response');
    await ana.waitsFor(HERE, /Test SSO › .*Error response/);
  });

  test('whose section is gone says so', async () => {
    const { ana, card } = await read();
    const reading = docs.read;
    docs.read = () => undefined;
    try {
      await ana.choose(card, '› Error response');
      await ana.waitsFor(HERE, /no longer in the documentation/);
    } finally {
      docs.read = reading;
    }
  });
});
