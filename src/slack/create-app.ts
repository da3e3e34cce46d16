import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, type Logger, SocketModeReceiver } from '@slack/bolt';
import type { Config } from '../config.ts';
import type { SyncState } from '../currency.ts';
import { createMetrics } from '../ops/create-metrics.ts';
import { serveOperations } from '../ops/serve-operations.ts';
import { createStore, type Store } from '../store/create-store.ts';
import type { Docs } from '../types.ts';
import { createContext } from './context/context.ts';
import { type CurrentDelivery, currentDelivery } from './context/current-delivery.ts';
import { acknowledgeUnknown } from './delivery/acknowledge-unknown.ts';
import { acknowledgeWhenSafe } from './delivery/acknowledge-when-safe.ts';
import { handleDeliveries } from './delivery/handle-deliveries.ts';
import { tellMissed } from './delivery/tell-missed.ts';
import { LISTENERS } from './listeners.ts';
import { clientOf } from './transport/client-of.ts';
import { clientOptionsOf, createReceiver, SERVER_OPTIONS } from './transport/create-receiver.ts';
import { failureOf } from './transport/failures.ts';
import { oauthOptions, watchedAuthorize } from './transport/oauth.ts';
import { type RunState, readinessOf } from './transport/readiness-of.ts';
import { reportMissingScopes } from './transport/report-missing-scopes.ts';
import { safeLogger } from './transport/safe-logger.ts';
import { secretsOf } from './transport/secrets-of.ts';
import { portError, startError } from './transport/start-error.ts';
import { withRetries } from './transport/with-retries.ts';

/** The bot as it stands in Slack: it can be started once and stopped. */
export interface SlackApp {
  app: App;
  /** Writes no secrets. */
  logger: Logger;
  /** What is kept. */
  store: Store;
  /** Resolves once Slack can reach the bot; rejects with a DocsBotError when the settings do not allow it. */
  start(): Promise<{ port: number | undefined; operationsUrl: string | undefined }>;
  /** Takes nothing new, waits for the answers in hand, but not for ever. */
  stop(): Promise<void>;
}

const STOP_DEADLINE_MS = 10_000;

/** Puts the bot together: receiver, listeners, metrics, error handler. Nothing is contacted before `start`. */
export function createApp({
  config,
  docs,
  logger: given,
  now,
  sync,
}: {
  config: Config;
  docs: Docs;
  logger: Logger;
  /** The clock that what is remembered expires by. */
  now?: () => number;
  /** How keeping the documentation current goes, where it is kept so. */
  sync?: () => SyncState;
}): SlackApp {
  const { transport, auth, operations: where } = config;
  const logger = safeLogger(given, secretsOf(config));
  const store = createStore({
    url: config.databaseUrl,
    keepQuestionsDays: config.keepQuestionsDays,
    tokenKeys: auth.kind === 'oauth' ? auth.tokenKeys : [],
    log: logger,
    now,
  });
  let server: Server | undefined;
  let operationsUrl: string | undefined;
  const state: RunState = {
    phase: 'starting',
    isConnected: () =>
      receiver instanceof SocketModeReceiver
        ? (receiver.client.websocket?.isActive() ?? false)
        : (server?.listening ?? false),
  };
  const readiness = () =>
    readinessOf(state, transport.kind, docs.about, { sync: sync?.(), store: store.state() });
  const told = {
    about: () => docs.about,
    sync: () => sync?.(),
    store: () => store.state(),
    isReady: () => readiness().ready,
    lastEventAt: () => state.lastEventAt,
  };
  const metrics = createMetrics(told, { ofProcess: where !== undefined });
  const clientOptions = clientOptionsOf(config, metrics.webApiError);
  const isStopping = () => state.phase === 'stopping';
  const oauth = auth.kind === 'oauth' ? oauthOptions(auth, SCOPES, store) : {};
  const receiver = createReceiver(config, { logger, clientOptions, oauth, isStopping });
  const { installer } = receiver;
  if (installer) installer.authorize = watchedAuthorize(installer.authorize, noteRefusal);
  const app = new App({
    ...(auth.kind === 'token' ? { token: auth.botToken } : {}),
    receiver,
    logger,
    logLevel: given.getLevel(),
    clientOptions,
    convoStore: false,
    // Checked in `start`: in the constructor a bad token would end the process with an unhandled rejection.
    deferInitialization: true,
    extendedErrorHandler: true,
  });
  const context = createContext({ docs, store, logger, metrics, settings: config, ...(now ? { now } : {}) });
  acknowledgeWhenSafe(app, context.inFlight);
  handleDeliveries(app, context, () => {
    state.lastEventAt = Date.now();
  });
  acknowledgeUnknown(app, LISTENERS);
  for (const listener of LISTENERS) listener.attach(app, context);
  app.error(logError);
  const missed = tellMissed(context, (place) => clientOf(auth, installer, clientOptions, place));
  const operations = serveOperations(metrics, readiness);
  const openOperations = ({ host, port }: NonNullable<Config['operations']>) =>
    operations.listen(host, port).catch((error) => {
      throw portError(error, 'OPS_PORT', port);
    });

  const close = () => app.stop().catch(() => undefined);

  return {
    app,
    logger,
    store,
    async start() {
      try {
        await store.open();
        operationsUrl = where && (await openOperations(where));
        if (operationsUrl) logger.info(`Operations on ${operationsUrl}.`);
        await withRetries(() => app.init());
        const http = transport.kind === 'http';
        const started: unknown = await (http ? app.start(transport.port, SERVER_OPTIONS) : app.start());
        server = http ? (started as Server) : undefined;
      } catch (error) {
        operations.close();
        throw startError(error, config);
      }
      if (state.phase === 'starting') state.phase = 'running';
      if (auth.kind === 'token') await reportMissingScopes(app.client, auth.botToken, config, logger);
      missed.start();
      const port = (server?.address() as AddressInfo | null | undefined)?.port;
      logger.info(port === undefined ? 'Ready in Socket Mode.' : `Ready on port ${port}.`);
      return { port, operationsUrl };
    },
    async stop() {
      state.phase = 'stopping';
      missed.stop();
      // A socket is kept until what came over it is acknowledged; over HTTP each request is a connection of its own.
      if (transport.kind === 'http') context.inFlight.track(close());
      const finished = await context.inFlight.finished(STOP_DEADLINE_MS);
      if (transport.kind === 'socket') await close();
      if (!finished) logger.warn('Stopped with answers still in hand.');
      server?.closeAllConnections();
      operations.close();
      await store.close();
    },
  };
}

/** Everything that may be granted to us. */
const SCOPES = [
  ...new Set(LISTENERS.flatMap(({ scopes, optionalScopes }) => [...scopes, ...optionalScopes])),
];

/** What a delivery can't be authorized for is not answered; where only the database is away, Slack is to send it again. */
function noteRefusal(why: NonNullable<CurrentDelivery['refusal']>): void {
  const delivery = currentDelivery();
  if (!delivery) return;
  delivery.refusal = why;
  delivery.isSafe = why === 'not installed';
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
