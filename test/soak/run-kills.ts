import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import type { RunningApp } from '../../src/playground/run-app.ts';
import { runAsProcess } from '../../src/playground/run-as-process.ts';
import { balance } from '../support/balancer.ts';
import { BOT_TOKEN, fakeSlack } from '../support/fake-slack.ts';
import { createRandom } from '../support/random.ts';
import { MAIN } from '../support/run-cli.ts';
import { eventBody, messageEvent, SIGNING_SECRET } from '../support/slack-requests.ts';

/** What became of the questions while processes were killed. */
export interface KillsResult {
  questions: number;
  kills: number;
  /** Questions with no answer, and with more than one. */
  unanswered: number;
  twice: number;
  /** Questions whose asker was told that nobody can tell whether they were answered. */
  unsure: number;
  /** Answers to the first delivery, and to a later one. */
  atOnce: number;
  later: number;
}

/** In place of Slack's none, one minute and five: so that a run ends. */
const RETRY_DELAYS_MS = [0, 15_000, 30_000];
const RESTART_MS = 1_000;

/**
 * Two processes with one database behind a balancer; every so often one of them is killed with SIGKILL in the middle of
 * whatever it does, and started anew as a supervisor would.
 */
export async function runKills({
  databaseUrl,
  seconds,
  killEverySeconds,
  perSecond,
}: {
  databaseUrl: string;
  seconds: number;
  killEverySeconds: number;
  perSecond: number;
}): Promise<KillsResult> {
  const slack = await fakeSlack(RETRY_DELAYS_MS);
  const run = runAsProcess([process.execPath, MAIN, 'start', '--index', DEFAULT_INDEX], () => {});
  const settings = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    OPS_PORT: 'off',
    DATABASE_URL: databaseUrl,
    PERSON_PER_MINUTE: '1000000',
    WORKSPACE_PER_MINUTE: '1000000',
  };
  const start = () => run(settings, () => {});
  const apps: (RunningApp | undefined)[] = await Promise.all([start(), start()]);
  const balancer = await balance(() => apps.flatMap((app) => app?.url ?? []));
  slack.appUrl = balancer.url;
  const random = createRandom(3);
  let kills = 0;
  let isOver = false;

  const kill = async () => {
    while (!isOver) {
      await sleep(killEverySeconds * 1_000);
      if (isOver) return;
      const which = kills % apps.length;
      const pid = apps[which]?.pid;
      kills += 1;
      if (pid) process.kill(pid, 'SIGKILL');
      apps[which] = undefined;
      await sleep(RESTART_MS);
      apps[which] = await start();
    }
  };
  const killing = kill();
  const asked: string[] = [];
  const pending: Promise<unknown>[] = [];
  const end = performance.now() + seconds * 1_000;
  while (performance.now() < end) {
    const body = eventBody(messageEvent({ channel: `D${asked.length}`, text: 'how do I test SSO?' }));
    asked.push(body.event.ts);
    slack.backstage.workspace.messages.push({
      ...{ channel: `D${asked.length - 1}`, ts: body.event.ts, user: 'U1', text: 'how do I test SSO?' },
    });
    pending.push(slack.deliveries.event(body));
    await sleep((random() * 2_000) / perSecond);
  }
  isOver = true;
  await Promise.all([...pending, killing]);
  // The last retries, and what lapses meanwhile.
  await sleep(RETRY_DELAYS_MS.reduce((sum, ms) => sum + ms, 0) + 15_000);
  await Promise.all(apps.map((app) => app?.stop()));
  balancer.close();
  await slack.close();
  const replies = new Map<string, string[]>();
  for (const { threadTs = '', user, text } of slack.backstage.workspace.messages) {
    if (user === 'UBOT') replies.set(threadTs, [...(replies.get(threadTs) ?? []), text]);
  }
  const told = (ts: string) => replies.get(ts) ?? [];
  const answers = (ts: string) => told(ts).filter((text) => !UNSURE.test(text)).length;
  const outcomes = slack.deliveries.all.map(({ outcomes: all }) => all.findIndex(({ ok }) => ok));
  return {
    questions: asked.length,
    kills,
    unanswered: asked.filter((ts) => told(ts).length === 0).length,
    twice: asked.filter((ts) => answers(ts) > 1).length,
    unsure: asked.filter((ts) => told(ts).some((text) => UNSURE.test(text))).length,
    atOnce: outcomes.filter((at) => at === 0).length,
    later: outcomes.filter((at) => at > 0).length,
  };
}

const UNSURE = /Slack did not confirm/;
