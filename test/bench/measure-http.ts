import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runAsProcess } from '../../src/playground/run-as-process.ts';
import { signRequest } from '../../src/playground/slack/delivery/sign-request.ts';
import { BOT_TOKEN, fakeSlack } from '../support/fake-slack.ts';
import { fire, type Shot } from '../support/load.ts';
import { residentMemory } from '../support/resident-memory.ts';
import { commandFields, SIGNING_SECRET } from '../support/slack-requests.ts';
import { summary, type Times } from './times.ts';

/** What an app does with signed slash commands, and what it takes up meanwhile, in MB. */
export interface UnderLoad extends Times {
  perSecond: number;
  idle: number;
  /** The most that was seen. */
  peak: number;
}

const CONCURRENCY = 16;
const WARM_UP = 500;
const SAMPLE_MS = 100;

/** Runs an app in a process of its own and sends it each question once, through its real HTTP receiver. */
export async function measureHttp(
  command: readonly string[],
  questions: readonly string[],
  databaseUrl = 'memory:',
): Promise<UnderLoad> {
  const slack = await fakeSlack();
  const responses = await takeResponses();
  const settings = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    OPS_PORT: '0',
    DATABASE_URL: databaseUrl,
    // What is measured is the bot, not its limits.
    PERSON_PER_MINUTE: '1000000',
    WORKSPACE_PER_MINUTE: '1000000',
  };
  const app = await runAsProcess(command, () => {})(settings, () => {});
  const idle = residentMemory(app.pid);
  let peak = idle;
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentMemory(app.pid));
  }, SAMPLE_MS);
  try {
    await send(app.url ?? '', questions.slice(0, WARM_UP), responses.url);
    const start = performance.now();
    const times = await send(app.url ?? '', questions.slice(WARM_UP), responses.url);
    const seconds = (performance.now() - start) / 1_000;
    return { ...summary(times), perSecond: times.length / seconds, idle, peak };
  } finally {
    clearInterval(sampling);
    await app.stop();
    await slack.close();
    responses.close();
  }
}

/** Slack's side of answers that come after the acknowledgement: it takes them all, unread, since it is the bot that is measured. */
async function takeResponses(): Promise<{ url: string; close(): void }> {
  const server = createServer((req, res) => void req.resume().on('end', () => res.end('ok')));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close().closeAllConnections(),
  };
}

/** The times that the acknowledgements took. */
async function send(url: string, questions: readonly string[], responses: string): Promise<number[]> {
  const times: number[] = [];
  await fire(url, shots(questions, responses), {
    concurrency: CONCURRENCY,
    onHit({ status, ms }) {
      if (status !== 200) throw new Error(`A command was answered with ${status}.`);
      times.push(ms);
    },
  });
  return times;
}

/** Slash commands of five hundred people, each signed when it is sent. */
function* shots(questions: readonly string[], responses: string): Generator<Shot> {
  for (const [i, question] of questions.entries()) {
    const fields = commandFields(question, { user_id: `U${i % 500}`, response_url: responses });
    const body = new URLSearchParams(fields).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    yield { body, headers: { ...type, ...signRequest(body, SIGNING_SECRET) } };
  }
}
