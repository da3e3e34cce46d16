import { type Logger, LogLevel } from '@slack/bolt';
import { createApp } from '../../src/slack/create-app.ts';
import { fakeDocs } from './fake-docs.ts';
import { BOT_TOKEN, type FakeSlack, fakeSlack } from './fake-slack.ts';
import { SIGNING_SECRET } from './slack-requests.ts';

export { BOT_TOKEN } from './fake-slack.ts';

/** The real app on a port of its own, with a stand-in for Slack and for the documentation. */
export async function runningApp() {
  const slack = await fakeSlack();
  const docs = fakeDocs();
  const { logger, lines } = recordingLogger();
  const app = createApp({ config: httpConfig(slack), docs, logger });
  const { port = 0 } = await app.start();
  slack.reset();
  return {
    ...app,
    port,
    slack,
    docs,
    lines,
    async close() {
      await app.stop();
      await slack.close();
    },
  };
}

export type RunningApp = Awaited<ReturnType<typeof runningApp>>;

export function httpConfig(slack: FakeSlack) {
  return {
    botToken: BOT_TOKEN,
    transport: { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 },
    apiUrl: slack.apiUrl,
    followUpChannels: new Set<string>(),
    autoAnswerChannels: new Set<string>(),
    logLevel: 'info',
  } as const;
}

/** Keeps what is logged, `level: words`; everything below the level is dropped, as a real logger would. */
export function recordingLogger(level: LogLevel = LogLevel.INFO): { logger: Logger; lines: string[] } {
  const order = [LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR];
  const lines: string[] = [];
  const at = (own: LogLevel) => (words: unknown) => {
    if (order.indexOf(own) >= order.indexOf(level)) lines.push(`${own}: ${String(words)}`);
  };
  const logger: Logger = {
    debug: at(LogLevel.DEBUG),
    info: at(LogLevel.INFO),
    warn: at(LogLevel.WARN),
    error: at(LogLevel.ERROR),
    setLevel: () => {},
    getLevel: () => level,
    setName: () => {},
  };
  return { logger, lines };
}
