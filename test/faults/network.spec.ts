import { describe, expect, test } from 'vitest';
import { runInProcess } from '../../src/playground/run-in-process.ts';
import { delay, refusal } from '../../src/playground/slack/faults.ts';
import { openPlayground } from '../playground/support/open-playground.ts';
import { eventually } from '../support/eventually.ts';
import { fakeDocs } from '../support/fake-docs.ts';
import { recordingLogger, runningApp } from '../support/running-app.ts';
import { eventBody, mentionEvent, sendJson } from '../support/slack-requests.ts';

const HERE = '#ask-workos';
const MOCK = /Use the Test Identity Provider/;
/** The client of Slack's SDK waits five seconds before it opens another socket, and five more each time. */

// Side by side: each does little but wait.
describe.concurrent('the network', () => {
  test('Slack takes longer than the deadline: logged as unsure, and not posted twice [fault 43]', {
    timeout: 30_000,
  }, async () => {
    const bot = await runningApp();
    bot.slack.next('chat.postMessage', delay(10_500));
    await sendJson(bot.port, eventBody(mentionEvent()));
    await eventually(() => expect(bot.lines.join('\n')).toContain('may not have been posted'));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1);
    await bot.close();
  });

  test('Slack asks for another socket: nothing that is asked meanwhile is lost [fault 52]', {
    timeout: 30_000,
  }, async () => {
    const { ana, slack, close } = await openPlayground({
      transport: 'socket',
      retryDelaysMs: [0, 2_000, 6_000],
    });
    slack.socket.refresh();
    await eventually(() => expect(slack.online).toBe(false));
    const question = await ana.type(HERE, '@WorkOS Docs SSO');
    await eventually(() => expect(ana.sees(HERE, question)).toHaveLength(2));
    await ana.type(HERE, '/workos SSO');
    expect(ana.sees(HERE).at(-1)?.text).toMatch(MOCK);
    await close();
  });

  test('Slack lets no further socket be opened: the bot goes on trying, and says so [fault 52]', {
    timeout: 30_000,
  }, async () => {
    const { logger, lines } = recordingLogger();
    const run = runInProcess({ docs: fakeDocs(), logger });
    const { ana, slack, close } = await openPlayground({ transport: 'socket', run });
    slack.next('apps.connections.open', refusal('too_many_websockets'));
    slack.socket.sever();
    await eventually(() => expect(slack.online).toBe(false));
    await eventually(() => expect(slack.online).toBe(true));
    await ana.type(HERE, '/workos SSO');
    expect(ana.sees(HERE).at(-1)?.text).toMatch(MOCK);
    expect(
      lines.filter((line) => /Socket Mode: (reconnecting|disconnected|connected)/.test(line)).length,
    ).toBeGreaterThan(2);
    await close();
  });
});
