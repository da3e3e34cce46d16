import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { runAsProcess } from '../../src/playground/run-as-process.ts';
import { distinctQuestions } from '../bench/distinct-questions.ts';
import { readLabels, SETS } from '../eval/labels.ts';
import { BOT_TOKEN } from '../support/fake-slack.ts';
import { fire } from '../support/load.ts';
import { residentMemory } from '../support/resident-memory.ts';
import { MAIN } from '../support/run-cli.ts';
import { SIGNING_SECRET } from '../support/slack-requests.ts';
import { heapUsed, operationsIn } from './heap-used.ts';
import { createLedger } from './ledger.ts';
import { mixedRequests } from './mixed-requests.ts';
import { createScene } from './scene.ts';
import { createSink } from './slack-sink.ts';
import { createSoakResult, type SoakResult } from './soak-result.ts';
import type { SoakShot } from './soak-shot.ts';

const CONCURRENCY = 16;
const QUESTIONS = 10_000;
/** As long as Slack waits for an acknowledgement. */
const ACKNOWLEDGED_MS = 3_000;

/**
 * Runs the bot in a process of its own, or in several with one database, and sends it so many requests of every kind over
 * its real HTTP receiver, to each process in turn.
 */
export async function runSoak(
  requests: number,
  { databaseUrl = 'memory:', processes = 1 } = {},
): Promise<SoakResult> {
  const ledger = createLedger();
  const sink = await createSink(ledger);
  const result = createSoakResult(requests);
  const settings = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: sink.apiUrl,
    OPS_PORT: '0',
    DATABASE_URL: databaseUrl,
  };
  const exits: (number | null | undefined)[] = [];
  const start = async () => {
    let operations: string | undefined;
    const run = runAsProcess([process.execPath, MAIN, 'start', '--index', DEFAULT_INDEX], (text) => {
      operations ??= operationsIn(text);
      result.log(text);
    });
    const bot = await run(settings, (code) => exits.push(code));
    return { ...bot, heap: () => heapUsed(operations).catch(() => Number.NaN) };
  };
  const bots = await Promise.all(Array.from({ length: processes }, start));
  let turn = 0;
  const next = () => {
    turn += 1;
    return bots[turn % bots.length]?.url ?? '';
  };
  const scene = createScene(
    ledger,
    sink,
    distinctQuestions(
      SETS.flatMap(readLabels).map((label) => label.query),
      QUESTIONS,
    ),
  );
  const sampling = [
    setInterval(() => {
      for (const { pid } of bots) result.memory('resident', residentMemory(pid));
    }, 100),
    setInterval(async () => {
      for (const { heap } of bots) result.memory('heap', await heap());
    }, 500),
  ];
  const began = performance.now();
  try {
    await fire(next, mixedRequests(scene, requests), {
      concurrency: CONCURRENCY,
      async onHit({ shot, status, body, ms }) {
        const isRight = status !== undefined && shot.statuses.includes(status) && ms < ACKNOWLEDGED_MS;
        const isAnswered = isRight && says(shot, body) && ((await shot.owed?.()) ?? true);
        result.count(
          shot,
          isAnswered,
          `${shot.name}: status ${status} after ${ms.toFixed(0)} ms ${body.slice(0, 200)}`,
        );
      },
    });
    // What is owed to nobody may still be on its way.
    await new Promise((resolve) => setTimeout(resolve, 500));
  } finally {
    sampling.forEach(clearInterval);
    await Promise.all(bots.map((bot) => bot.stop()));
    await sink.close();
  }
  const exit = exits.length === processes ? (exits.find((code) => code !== 0) ?? 0) : undefined;
  return result.finish({ ledger, refused: sink.refused, exit, seconds: (performance.now() - began) / 1_000 });
}

/** What an answer says is read where somebody waits for words; what cannot be read says nothing. */
function says({ says: check }: SoakShot, body: string): boolean {
  try {
    return check?.(body) ?? true;
  } catch {
    return false;
  }
}
