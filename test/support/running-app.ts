import type { Config } from '../../src/config.ts';
import { currentRequestId } from '../../src/slack/context/current-delivery.ts';
import { createApp } from '../../src/slack/create-app.ts';
import { jsonLogger } from '../../src/slack/transport/json-logger.ts';
import { fakeDocs } from './fake-docs.ts';
import { BOT_TOKEN, type FakeSlack, fakeSlack } from './fake-slack.ts';
import { SIGNING_SECRET } from './slack-requests.ts';

export { BOT_TOKEN } from './fake-slack.ts';

/** The real app on a port of its own, with a stand-in for Slack and for the documentation. */
export async function runningApp(more: Partial<Config> = {}, now?: () => number) {
  const slack = await fakeSlack();
  const docs = fakeDocs();
  const { logger, lines, records } = recordingLogger();
  const app = createApp({
    config: { ...httpConfig(slack), ...more },
    docs,
    logger,
    ...(now ? { now } : {}),
  });
  const { port = 0, operationsUrl = '' } = await app.start();
  slack.reset();
  return {
    ...app,
    port,
    operationsUrl,
    slack,
    docs,
    lines,
    records,
    async close() {
      await app.stop();
      await slack.close();
    },
  };
}

export type RunningApp = Awaited<ReturnType<typeof runningApp>>;

export function httpConfig(slack: FakeSlack): Config {
  return {
    auth: { kind: 'token', botToken: BOT_TOKEN },
    transport: { kind: 'http', signingSecret: SIGNING_SECRET, port: 0 },
    apiUrl: slack.apiUrl,
    followUpChannels: new Set<string>(),
    autoAnswerChannels: new Set<string>(),
    personPerMinute: 1_000_000,
    workspacePerMinute: 1_000_000,
    logLevel: 'info',
    docsFolder: 'data/docs',
    databaseUrl: 'memory:',
    operators: new Set<string>(),
  };
}

/** What a line of the log says. */
export interface LogRecord {
  level: string;
  time: string;
  msg: string;
  /** The id of the delivery. */
  request?: string;
}

/** The real logger, which keeps what is logged: as records, and in short as `level: words`. */
export function recordingLogger(level: Config['logLevel'] = 'info') {
  const lines: string[] = [];
  const records: LogRecord[] = [];
  const logger = jsonLogger(
    level,
    (line) => {
      const record: LogRecord = JSON.parse(line);
      records.push(record);
      lines.push(`${record.level}: ${record.msg}`);
    },
    currentRequestId,
  );
  return { logger, lines, records };
}
