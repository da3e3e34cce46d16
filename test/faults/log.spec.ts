import { describe, expect, test } from 'vitest';
import { CREDENTIALS } from '../../src/playground/create-playground.ts';
import { runInProcess } from '../../src/playground/run-in-process.ts';
import { drop, html, refusal, status } from '../../src/playground/slack/faults.ts';
import type { Message } from '../../src/playground/slack/workspace.ts';
import { openPlayground } from '../playground/support/open-playground.ts';
import { eventually } from '../support/eventually.ts';
import { fakeDocs } from '../support/fake-docs.ts';
import { recordingLogger } from '../support/running-app.ts';

const HERE = '#ask-workos';
const SECRET = 'wombat';
const MOCK = /Use the Test Identity Provider/;
type Playground = Awaited<ReturnType<typeof openPlayground>>;
let own: Playground | undefined;

/** Uses all there is to use, with a word in every question that must not get into the log; and much of it fails. */
async function everything({ ana, ben, slack, docs }: Playground): Promise<void> {
  const last = (where: string, thread?: Message) => ana.sees(where, thread).at(-1) as Message;
  await ana.type(HERE, `/workos SSO ${SECRET}`);
  await ana.click(last(HERE), 'Okta');
  await ana.waitsFor(HERE, /Create an app integration/);
  slack.next('response_url', status(404));
  await ana.click(last(HERE), 'More results');
  await ana.waitsFor(HERE, /Result 1/);
  await ana.type(HERE, `/workos SSO ${SECRET} again`);
  await ana.click(last(HERE), '👎 Not helpful');
  await ana.waitsFor(HERE, /did not help/);
  slack.next('response_url', status(500));
  await ana.click(last(HERE), 'Share');
  await ana.waitsFor(HERE, /I could not share that/);
  await ana.type(HERE, `/workos explode ${SECRET}`);
  slack.next('chat.postMessage', refusal('not_in_channel'));
  await ana.type(HERE, `@WorkOS Docs SSO ${SECRET}`);
  await ana.waitsFor('app', /Invite me there/);
  slack.next('chat.postMessage', drop());
  await ben.type(HERE, `@WorkOS Docs SSO ${SECRET}`);
  slack.next('chat.postMessage', html(), refusal('invalid_blocks'));
  const told = await ana.tell(`SSO ${SECRET}`);
  await ana.waitsFor('app', MOCK, told);
  const written = await ben.type(HERE, `@WorkOS Docs explode ${SECRET}`);
  await ben.waitsFor(HERE, /Sorry/, written);
  ben.edit(written, `@WorkOS Docs SSO ${SECRET}`);
  await ben.waitsFor(HERE, MOCK, written);
  await ana.startShortcut('find', await ana.type(HERE, `SSO ${SECRET}`));
  await ana.startShortcut('search');
  await ana.typesIn(await ana.waitsForModal(/while you type/), 'Search', `explode ${SECRET}`);
  await ana.waitsForModal(/Sorry/);
  await ana.closeModal();
  await ana.opensHome();
  const home = await ana.waitsForHome(/Browse/);
  slack.next('views.publish', refusal('invalid_arguments'));
  await ana.typesIn(home, 'Search', `SSO ${SECRET}`, { enter: true });
  await ana.waitsForHome(/Slack did not take/);
  await ana.opensMessages();
  await ana.runStep('search_docs', { question: `explode ${SECRET}` });
  const { read } = docs;
  docs.read = (ref) => read(ref.replace('https://workos.com/docs/', ''));
  slack.next('chat.unfurl', refusal('cannot_unfurl_url'));
  await ana.type(HERE, `https://workos.com/docs/sso/test-sso ${SECRET}`);
  await eventually(() => expect(slack.calls.some(({ method }) => method === 'chat.unfurl')).toBe(true));
  docs.read = () => {
    throw new Error(`no ${SECRET}`);
  };
  await ana.type(HERE, `/workos SSO ${SECRET} once more`);
  await ana.click(last(HERE), '👍 Helpful');
  await ana.waitsFor(HERE, /Sorry/);
}

describe.each(['http', 'socket'] as const)('after everything was used over %s', (transport) => {
  test.each(['info', 'debug'] as const)('the log at %s holds no secret [fault 54]', async (level) => {
    const docs = fakeDocs();
    const { logger, lines } = recordingLogger(level);
    const run = runInProcess({ docs, logger });
    own = await openPlayground({ transport, run, env: { LOG_LEVEL: level, OPS_PORT: '0' } });
    const urls: string[] = [];
    const { issue } = own.slack.backstage.responseUrls;
    own.slack.backstage.responseUrls.issue = (origin) => {
      const url = issue(origin);
      urls.push(url);
      return url;
    };
    await everything({ ...own, docs });
    await eventually(() => expect(lines.join('\n')).toContain('A link got no preview'));
    const log = lines.join('\n');
    const stepTokens = own.slack.backstage.workspace.stepRuns.map(({ token }) => token);
    expect(urls.length).toBeGreaterThan(8);
    const secrets = [
      ...Object.values(CREDENTIALS),
      ...stepTokens,
      ...urls,
      ...urls.map((url) => url.split('/').at(-1) ?? ''),
    ];
    expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
    expect(log).not.toMatch(/ticket=\w/);
    if (level === 'info') expect(log).not.toContain(SECRET);
    else expect(log).toContain(SECRET);
  });
});
