import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type Logger } from '@slack/bolt';
import type { Config } from '../config.ts';
import type { Docs } from '../types.ts';
import { acknowledgeUnknown } from './acknowledge-unknown.ts';
import { clientOptionsOf, createReceiver, SERVER_OPTIONS } from './create-receiver.ts';
import { createDesk } from './desk.ts';
import { failureOf } from './failures.ts';
import { LISTENERS } from './listeners.ts';
import { reportMissingScopes } from './report-missing-scopes.ts';
import { safeLogger } from './safe-logger.ts';
import { startError } from './start-error.ts';
import { withRetries } from './with-retries.ts';

/** The bot as it stands in Slack: it can be started once and stopped. */
export interface SlackApp {
  app: App;
  /** Resolves once Slack can reach the bot; rejects with a DocsBotError when the settings do not allow it. */
  start(): Promise<{ port: number | undefined }>;
  /** Takes nothing new, waits for the answers in hand, but not for ever. */
  stop(): Promise<void>;
}

const STOP_DEADLINE_MS = 10_000;

/** Puts the bot together: receiver, listeners, error handler. Nothing is contacted before `start`. */
export function createApp({
  config,
  docs,
  logger: given,
  now,
}: {
  config: Config;
  docs: Docs;
  logger: Logger;
  /** The clock that what is remembered expires by. */
  now?: () => number;
}): SlackApp {
  const { transport, botToken } = config;
  const secrets = [botToken, transport.kind === 'socket' ? transport.appToken : transport.signingSecret];
  const logger = safeLogger(given, secrets);
  const app = new App({
    token: botToken,
    receiver: createReceiver(config, logger),
    logger,
    logLevel: given.getLevel(),
    clientOptions: clientOptionsOf(config),
    convoStore: false,
    // Checked in `start`: in the constructor a bad token would end the process with an unhandled rejection.
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const desk = createDesk({ docs, logger, settings: config, ...(now ? { now } : {}) });
  acknowledgeUnknown(app);
  for (const listener of LISTENERS) listener.attach(app, desk);
  app.error(logError);
  let server: Server | undefined;

  return {
    app,
    async start() {
      try {
        await withRetries(() => app.init());
        const http = transport.kind === 'http';
        const started: unknown = await (http ? app.start(transport.port, SERVER_OPTIONS) : app.start());
        server = http ? (started as Server) : undefined;
      } catch (error) {
        throw startError(error, config);
      }
      await reportMissingScopes(app.client, botToken, desk);
      const port = (server?.address() as AddressInfo | null | undefined)?.port;
      logger.info(port === undefined ? 'Ready in Socket Mode.' : `Ready on port ${port}.`);
      return { port };
    },
    async stop() {
      desk.inHand.track(app.stop().catch(() => undefined));
      const finished = await desk.inHand.finished(STOP_DEADLINE_MS);
      if (finished) return;
      logger.warn('Stopped with answers still in hand.');
      server?.closeAllConnections();
    },
  };
}

/** The last stop for errors: the listeners handle their own, so what comes here is logged, never rethrown. */
async function logError({ error, logger, body }: ErrorReport): Promise<void> {
  const { code, reason } = failureOf(error.original ?? error);
  logger.error(`A delivery of type ${'type' in body ? body.type : 'command'} failed: ${code}, ${reason}.`);
  logger.debug('The error was', error);
}

/** What Bolt reports with `extendedErrorHandler`; an error that is not its own comes as the `original`. */
interface ErrorReport {
  error: Error & { original?: Error };
  logger: Logger;
  body: object;
}
