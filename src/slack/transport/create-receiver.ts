import {
  AuthorizationError,
  defaultProcessEventErrorHandler,
  HTTPModuleFunctions,
  HTTPReceiver,
  type HTTPReceiverOptions,
  type Logger,
  SocketModeReceiver,
  type webApi,
} from '@slack/bolt';
import type { Config } from '../../config.ts';
import { guardMessages } from './guard-messages.ts';
import { EVENTS_PATH, guardRequests } from './guard-requests.ts';
import { NotSafe } from './not-safe.ts';
import { type NoteFailure, watchedFetch } from './watched-fetch.ts';

/** How Slack reaches the bot: over a socket that the bot opens, or over HTTP. */
export function createReceiver(
  { transport }: Config,
  {
    logger,
    clientOptions,
    oauth,
    isStopping,
  }: {
    logger: Logger;
    clientOptions: webApi.WebClientOptions;
    /** What installing it takes, where it can be installed. */
    oauth: Partial<HTTPReceiverOptions>;
    isStopping: () => boolean;
  },
): HTTPReceiver | SocketModeReceiver {
  if (transport.kind === 'socket') {
    const { appToken } = transport;
    const installerOptions = { clientOptions: { ...clientOptions, ...RECONNECT } };
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      installerOptions,
      processEventErrorHandler: async (failed) =>
        failed.error instanceof NotSafe ? false : defaultProcessEventErrorHandler(failed),
    });
    guardMessages(receiver.client, logger, isStopping);
    // The client itself says so at debug only, and no other sign tells a lost connection from a quiet day.
    for (const state of ['connected', 'reconnecting', 'disconnected']) {
      receiver.client.on(state, () => logger.info(`Socket Mode: ${state}.`));
    }
    return receiver;
  }
  const { signingSecret, port } = transport;
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    logger,
    endpoints: EVENTS_PATH,
    processEventErrorHandler: refuseWhatFailed,
    unhandledRequestHandler: hangUp,
    ...oauth,
    installerOptions: { clientOptions },
  });
  guardRequests(receiver, signingSecret, isStopping);
  return receiver;
}

/**
 * What was not answered in time Slack is to send again. Of a delivery that is half there Bolt reads further than there is.
 * Errors of our listeners do not come here.
 */
const refuseWhatFailed: typeof HTTPModuleFunctions.defaultProcessEventErrorHandler = async (failed) => {
  const { error, logger, response } = failed;
  if (error instanceof NotSafe) {
    logger.debug('A delivery was not answered in time; Slack is to send it again.');
    response.writeHead(503).end();
    return true;
  }
  if (response.headersSent || error instanceof AuthorizationError) {
    return HTTPModuleFunctions.defaultProcessEventErrorHandler(failed);
  }
  logger.warn('A request was refused: it is half of what Slack sends.');
  logger.debug('The error was', error);
  response.writeHead(400).end();
  return true;
};

/**
 * After three seconds Slack waits no longer. Bolt would answer 404 then, and what is answered after that would be a
 * second answer, which Node.js takes for an error that ends the process; into a closed connection anybody may write.
 */
const hangUp: typeof HTTPModuleFunctions.defaultUnhandledRequestHandler = ({ logger, response }) => {
  logger.debug('A delivery was not answered within three seconds; Slack waits no longer.');
  response.destroy();
};

/** The settings of every Web API client; calls are retried where they are made, see `with-retries.ts`. */
export function clientOptionsOf({ apiUrl }: Config, note: NoteFailure): webApi.WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: watchedFetch(apiUrl ?? SLACK_API_URL, note),
  };
}

/** Where the Web API is unless the operator says otherwise. */
export const SLACK_API_URL = 'https://slack.com/api/';

const TIMEOUT_MS = 10_000;

/** Slack itself gives up after three seconds; Node would let anybody hold a connection open for five minutes. */
export const SERVER_OPTIONS = {
  headersTimeout: 5_000,
  requestTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
};

/**
 * A socket that cannot be opened again ends the process with an unhandled rejection in the client, so it
 * goes on trying for as long as Slack or the network is away.
 */
const RECONNECT = {
  retryConfig: { forever: true, factor: 1.5, minTimeout: 1_000, maxTimeout: 30_000, randomize: true },
  rejectRateLimitedCalls: false,
};
