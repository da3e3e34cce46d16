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

/** Runs the bot in a process of its own, and sends it so many requests of every kind over its real HTTP receiver. */
export async function runSoak(requests: number): Promise<SoakResult> {
  const ledger = createLedger();
  const sink = await createSink(ledger);
  const result = createSoakResult(requests);
  const settings = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: sink.apiUrl,
    OPS_PORT: '0',
  };
  let exit: number | null | undefined;
  let operations: string | undefined;
  const start = runAsProcess([process.execPath, MAIN, 'start', '--index', DEFAULT_INDEX], (text) => {
    operations ??= operationsIn(text);
    result.log(text);
  });
  const bot = await start(settings, (code) => {
    exit = code;
  });
  const scene = createScene(
    ledger,
    sink,
    distinctQuestions(
      SETS.flatMap(readLabels).map((label) => label.query),
      QUESTIONS,
    ),
  );
  const sampling = [
    setInterval(() => result.memory('resident', residentMemory(bot.pid)), 100),
    setInterval(async () => result.memory('heap', await heapUsed(operations).catch(() => Number.NaN)), 500),
  ];
  const began = performance.now();
  try {
    await fire(bot.url ?? '', mixedRequests(scene, requests), {
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
    await bot.stop();
    await sink.close();
  }
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
