import { setFlagsFromString } from 'node:v8';
import { readConfig } from '../config.ts';
import { currentRequestId } from '../slack/context/current-delivery.ts';
import { placeOf } from '../slack/context/place-of.ts';
import { createApp } from '../slack/create-app.ts';
import { failureOf } from '../slack/transport/failures.ts';
import { jsonLogger } from '../slack/transport/json-logger.ts';
import { openDocs } from './open-docs.ts';

/** `workos-docs start`: runs the Slack bot until it is told to stop. */
export async function start(options: { index: string }): Promise<void> {
  const config = readConfig(process.env);
  // A log that nobody reads any more is no reason to end.
  process.stderr.on('error', () => undefined);
  const logger = jsonLogger(config.logLevel, (line) => process.stderr.write(line), currentRequestId);
  setFlagsFromString(COLLECT_SOONER);
  const bot = createApp({ config, docs: openDocs(options), logger });
  let stopping = false;
  const stop = async (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    await bot.stop();
    process.exit(exitCode);
  };
  // Before the start: while Slack is away it takes as long as that.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
  // What nobody expected leaves the process in no known state; its supervisor starts it again.
  process.on('uncaughtException', (error) => {
    const { code, reason } = failureOf(error);
    bot.logger.error(`The bot ends: ${code}, ${reason}. ${placeOf(error)}`);
    bot.logger.debug('The error was', error);
    void stop(1);
  });
  await bot.start();
}

/**
 * The index is most of what the process holds, for good, and by default V8 lets garbage grow to several times what is
 * held before it collects. Half as much again costs no measurable speed (`npm run bench`).
 */
const COLLECT_SOONER = '--heap-growing-percent=50';
