import { describe, expect, test } from 'vitest';
import { drop, status } from '../../src/playground/slack/faults.ts';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import { eventually } from '../support/eventually.ts';
import { openPlayground } from './support/open-playground.ts';
import { dyingApp, slowApp } from './support/other-apps.ts';

const ANSWER = /Use the Test Identity Provider/;
const HERE = '#ask-workos';

describe.each(['http', 'socket'] as const)('over %s', (transport) => {
  test('a command is answered for the one who asked, and for nobody else', async () => {
    const { ana, ben } = await openPlayground({ transport });
    await ana.type(HERE, '/workos how do I test SSO?');
    const [answer] = ana.sees(HERE);
    expect(wordsOf(answer ?? { text: '' })).toMatch(ANSWER);
    expect(answer?.onlyFor).toBe(ana.id);
    expect(ben.sees(HERE)).toEqual([]);
  });

  test('a mention is answered in its thread, for everybody', async () => {
    const { ana, ben } = await openPlayground({ transport });
    const question = await ana.type(HERE, 'hey @WorkOS Docs, how do I test SSO?');
    expect(question.text).toBe('hey <@UBOT>, how do I test SSO?');
    await ben.waitsFor(HERE, ANSWER, question);
    expect(ana.sees(HERE)).toEqual([question]);
    expect(ana.sees(HERE, question)).toHaveLength(2);
  });

  test('a mention alone in a thread asks the first message of it', async () => {
    const { ana, ben } = await openPlayground({ transport });
    const question = await ana.type(HERE, 'how do I test SSO?');
    await ben.type(HERE, '@WorkOS Docs', question);
    await ana.waitsFor(HERE, ANSWER, question);
  });

  test('a direct message is answered in its thread', async () => {
    const { ana, ben } = await openPlayground({ transport });
    const question = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', ANSWER, question);
    expect(ben.sees('app')).toEqual([]);
  });

  test('a button of the answer opens what it says, for the one who pressed it', async () => {
    const { ana, ben } = await openPlayground({ transport });
    const question = await ana.type(HERE, '@WorkOS Docs SSO');
    const answer = await ana.waitsFor(HERE, ANSWER, question);
    await ben.choose(answer, 'Okta');
    await ben.waitsFor(HERE, /Create an app integration in Okta/, question);
    expect(ana.sees(HERE, question)).toHaveLength(2);
    expect(ben.sees(HERE, question)).toHaveLength(3);
  });

  test('an app that has been stopped answers nothing, and the person is told', async () => {
    const { ana, stopApp, startApp, slack } = await openPlayground({ transport });
    await stopApp();
    expect(slack.online).toBe(false);
    await ana.type(HERE, '/workos SSO');
    expect(ana.sees(HERE).at(-1)?.text).toBe('/workos failed with the error "dispatch_failed"');
    await startApp();
    expect(slack.online).toBe(true);
    await ana.type(HERE, '/workos SSO');
    expect(wordsOf(ana.sees(HERE).at(-1) ?? { text: '' })).toMatch(ANSWER);
  });
});

describe('what a person does', () => {
  test('editing and deleting is told to an app that may see messages', async () => {
    const { ana, slack, docs } = await openPlayground();
    const message = await ana.tell('how do I test SSO?');
    await ana.waitsFor('app', ANSWER, message);
    ana.edit(message, 'how do I test *everything* & <more>?');
    ana.delete(message);
    expect(ana.sees('app', message).map(({ user }) => user)).toEqual(['UBOT']);
    const subtypes = slack.deliveries.all.map(({ payload }) => (payload as Sent).event?.subtype);
    await eventually(() => expect(subtypes.slice(-2)).toEqual(['message_changed', 'message_deleted']));
    const changed = slack.deliveries.all.at(-2)?.payload as Sent;
    expect(changed.event?.message?.text).toBe('how do I test *everything* &amp; &lt;more&gt;?');
    expect(docs.asked).toEqual(['how do I test SSO?']);
  });

  test('editing a mention mentions the app once more, and says that it is an edit', async () => {
    const { ana, slack } = await openPlayground();
    const question = await ana.type(HERE, '@WorkOS Docs how do I test SSO?');
    await ana.waitsFor(HERE, ANSWER, question);
    ana.edit(question, '@WorkOS Docs how do I test SSO today?');
    const sent = slack.deliveries.all.map(({ payload }) => (payload as Sent).event);
    const mentions = sent.filter((event) => event?.type === 'app_mention');
    expect(mentions).toHaveLength(2);
    expect(mentions[1]).toMatchObject({ ts: question.ts, edited: { user: ana.id } });
  });

  test('only their own messages can be edited or deleted', async () => {
    const { ana, ben } = await openPlayground();
    const message = await ana.type(HERE, 'mine');
    expect(() => ben.edit(message, 'yours')).toThrow('cant_update_message');
    expect(() => ben.delete(message)).toThrow('cant_delete_message');
  });

  test('mentioning an app that is not there brings an offer to invite it', async () => {
    const { ana, ben, slack } = await openPlayground();
    await ana.type('#general', '@WorkOS Docs how do I test SSO?');
    expect(ana.sees('#general').at(-1)?.text).toContain('/invite @WorkOS Docs');
    expect(ben.sees('#general')).toHaveLength(1);
    expect(slack.deliveries.all).toEqual([]);
    await ana.type('#general', '/invite @WorkOS Docs');
    const question = await ana.type('#general', '@WorkOS Docs how do I test SSO?');
    await ana.waitsFor('#general', ANSWER, question);
  });

  test('a command that does not exist, or in a thread, is refused by Slack itself', async () => {
    const { ana, slack } = await openPlayground();
    await ana.type(HERE, '/nothing here');
    expect(ana.sees(HERE).at(-1)?.text).toBe('/nothing is not a valid command.');
    const thread = await ana.type(HERE, 'hello');
    await ana.type(HERE, '/workos SSO', thread);
    expect(ana.sees(HERE, thread).at(-1)?.text).toBe('/workos is not supported in threads. Sorry!');
    expect(slack.deliveries.all.map(({ kind }) => kind)).not.toContain('slash_commands');
  });

  test('mentions, channels and links in a command come as markup', async () => {
    const { ana, docs } = await openPlayground();
    await ana.type(HERE, '/workos SSO for @Ben Okafor in #general, see https://workos.com/docs?a=1&b=2.');
    expect(docs.asked).toEqual([
      'SSO for <@U2|ben> in <#C2|general>, see <https://workos.com/docs?a=1&amp;b=2>.',
    ]);
  });

  test('pressing what is not there says what is', async () => {
    const { ana } = await openPlayground();
    await ana.type(HERE, '/workos SSO');
    const [answer] = ana.sees(HERE);
    await expect(ana.click(answer as never, 'Nothing')).rejects.toThrow('there is: Share, menu');
  });
});

describe('what goes wrong on the way', () => {
  test('a socket that breaks is opened again [fault 52]', async () => {
    const { ana, slack } = await openPlayground({ transport: 'socket' });
    slack.socket.sever();
    await eventually(() => expect(slack.online).toBe(false));
    await eventually(() => expect(slack.online).toBe(true));
    await ana.type(HERE, '/workos SSO');
    expect(wordsOf(ana.sees(HERE).at(-1) ?? { text: '' })).toMatch(ANSWER);
  });

  test('an event that comes twice is answered once', async () => {
    const { ana, slack } = await openPlayground();
    slack.deliveries.next('duplicate');
    const question = await ana.type(HERE, '@WorkOS Docs SSO');
    await ana.waitsFor(HERE, ANSWER, question);
    await pause(50);
    expect(ana.sees(HERE, question)).toHaveLength(2);
  });

  test('an event whose acknowledgement is lost comes again, and is answered once', async () => {
    const { ana, slack } = await openPlayground();
    slack.deliveries.next('lost');
    const question = await ana.type(HERE, '@WorkOS Docs SSO');
    await eventually(() =>
      expect(slack.deliveries.all[0]?.outcomes.map(({ ok }) => ok)).toEqual([false, true]),
    );
    await ana.waitsFor(HERE, ANSWER, question);
    await pause(50);
    expect(ana.sees(HERE, question)).toHaveLength(2);
  });

  test('a message that was sent while the app was away is answered when Slack tries again', async () => {
    const { ana, stopApp, startApp } = await openPlayground({ retryDelaysMs: [0, 0, 400] });
    await stopApp();
    const question = await ana.type(HERE, '@WorkOS Docs SSO');
    await pause(50);
    await startApp();
    await ana.waitsFor(HERE, ANSWER, question);
  });

  test('after a 429 the answer comes late; after a broken connection it is not posted twice [faults 42, 43]', async () => {
    const { ana, slack } = await openPlayground();
    slack.next('chat.postMessage', status(429, { 'retry-after': '1' }));
    const first = await ana.type(HERE, '@WorkOS Docs SSO');
    await ana.waitsFor(HERE, ANSWER, first);
    slack.next('chat.postMessage', drop());
    const second = await ana.type(HERE, '@WorkOS Docs SSO');
    await ana.waitsFor(HERE, ANSWER, second);
    await pause(400);
    expect(ana.sees(HERE, second)).toHaveLength(2);
  });

  test('an app that takes more than three seconds over a command has lost it', async () => {
    const { ana } = await openPlayground({ run: slowApp(3_300) });
    await ana.type(HERE, '/workos SSO');
    expect(ana.sees(HERE).at(-1)?.text).toBe('/workos failed with the error "operation_timeout"');
  });

  test('an app that dies in the middle of a command is known to be offline', async () => {
    const { ana, slack } = await openPlayground({ run: dyingApp });
    await ana.type(HERE, '/workos SSO');
    expect(ana.sees(HERE).at(-1)?.text).toBe('/workos failed with the error "dispatch_failed"');
    expect(slack.online).toBe(false);
  });
});

interface Sent {
  event?: { type?: string; subtype?: string; message?: { text?: string } };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
