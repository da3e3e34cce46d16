import { setFlagsFromString } from 'node:v8';
import { readConfig } from '../config.ts';
import { createApp } from '../slack/create-app.ts';
import { lineLogger } from '../slack/line-logger.ts';
import { openDocs } from './open-docs.ts';

/** `workos-docs start`: runs the Slack bot until it is told to stop. */
export async function start(options: { index: string }): Promise<void> {
  const config = readConfig(process.env);
  setFlagsFromString(COLLECT_SOONER);
  const bot = createApp({
    config,
    docs: openDocs(options),
    logger: lineLogger(config.logLevel, (line) => process.stderr.write(line)),
  });
  await bot.start();
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await bot.stop();
      process.exit(0);
    });
  }
}

/**
 * The index is most of what the process holds, for good, and by default V8 lets garbage grow to several times what is
 * held before it collects. Half as much again costs no measurable speed (`npm run bench`).
 */
const COLLECT_SOONER = '--heap-growing-percent=50';
