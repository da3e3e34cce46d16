import { HTTPReceiver, type Logger, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Config } from '../config.ts';
import { EVENTS_PATH, guardRequests } from './guard-requests.ts';

/** How Slack reaches the bot: over a socket that the bot opens, or over HTTP. */
export function createReceiver(config: Config, logger: Logger): HTTPReceiver | SocketModeReceiver {
  const { transport } = config;
  if (transport.kind === 'socket') {
    const clientOptions = { ...clientOptionsOf(config), ...RECONNECT };
    const { appToken } = transport;
    const receiver = new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } });
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
    customRoutes: [{ path: '/health', method: 'GET', handler: (_req, res) => res.end('ok') }],
  });
  guardRequests(receiver, signingSecret);
  return receiver;
}

/** The settings of every Web API client; calls are retried where they are made, see `with-retries.ts`. */
export function clientOptionsOf({ apiUrl }: Config): webApi.WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    timeout: TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    // Response URLs are called through this too, and would otherwise have no deadline.
    fetch: (url, init) => fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), ...init }),
  };
}

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
