import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { currentRequestId } from '../slack/context/current-delivery.ts';
import { liveDocs } from '../slack/context/live-docs.ts';
import { placeOf } from '../slack/context/place-of.ts';
import { createApp } from '../slack/create-app.ts';
import { failureOf } from '../slack/transport/failures.ts';
import { jsonLogger } from '../slack/transport/json-logger.ts';
import type { Docs } from '../types.ts';
import { collectSooner } from './collect-sooner.ts';
import { DEFAULT_INDEX } from './default-index.ts';
import { keepCurrent } from './keep-current.ts';
import { openDocs } from './open-docs.ts';

/** `workos-docs start`: runs the Slack bot until it is told to stop. */
export async function start({ index }: { index?: string }): Promise<void> {
  const config = readConfig(process.env);
  // A log that nobody reads any more is no reason to end.
  process.stderr.on('error', () => undefined);
  const logger = jsonLogger(config.logLevel, (line) => process.stderr.write(line), currentRequestId);
  // The index is most of what the process holds, for good.
  collectSooner();
  const { syncHours: hours, docsFolder: folder } = config;
  const live = liveDocs(firstDocs(index, folder, logger));
  const kept = hours === undefined ? undefined : keepCurrent({ hours, folder, logger, swap: live.swap });
  const bot = createApp({ config, docs: live.docs, logger, ...(kept ? { sync: kept.state } : {}) });
  let stopping = false;
  const stop = async (exitCode: number) => {
    if (stopping) return;
    stopping = true;
    kept?.stop();
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

/** The index that is named; else the newest that was synced, where this version can read it, else the one it was built with. */
function firstDocs(index: string | undefined, folder: string, logger: { info(message: string): void }): Docs {
  if (index !== undefined) return openDocs({ index });
  try {
    if (existsSync(folder)) return openDocs({ index: folder });
  } catch (error) {
    logger.info(`What was synced can't be used until the next time: ${(error as Error).message}`);
  }
  return openDocs({ index: DEFAULT_INDEX });
}
