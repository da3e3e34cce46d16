import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { APP, type Backstage, type Credentials } from './backstage.ts';
import { createDeliveries, type Deliveries } from './delivery/create-deliveries.ts';
import { createHttpTransport } from './delivery/http-transport.ts';
import { createSocketTransport, type SocketTransport } from './delivery/socket-transport.ts';
import type { Fault } from './faults.ts';
import { createInstalls } from './installs.ts';
import type { Manifest } from './manifest.ts';
import { eventsOf } from './payloads/events.ts';
import { createResponseUrls } from './response-urls.ts';
import { RESPONSE_PATH, serveResponseUrl } from './serve-response-url.ts';
import { API_PATH, type Call, serveWebApi } from './serve-web-api.ts';
import { createTriggers } from './triggers.ts';
import type { Workspace } from './workspace.ts';

export interface SlackOptions {
  transport: 'http' | 'socket';
  workspace: Workspace;
  manifest: Manifest;
  credentials: Credentials;
  /** Which of the manifest's optional scopes were granted. */
  optionalScopes?: readonly string[];
  retryDelaysMs?: readonly number[];
  now?: () => number;
  /** Requests for anything that is not Slack's. */
  otherwise?: RequestListener;
}

/** A local stand-in for Slack: its Web API, its response URLs, its sockets, and what it sends an app. */
export interface Slack {
  backstage: Backstage;
  deliveries: Deliveries;
  socket: SocketTransport;
  /** Every call of the Web API and of response URLs, in order. */
  calls: Call[];
  /** What the next calls of a method get, in order; after that it behaves again. */
  next(method: string, ...faults: Fault[]): void;
  reset(): void;
  /** Where the app takes HTTP requests. */
  appUrl: string | undefined;
  /** Whether the app could be reached when it was last tried. */
  online: boolean;
  setOnline(online: boolean): void;
  origin: string;
  apiUrl: string;
  listen(port: number): Promise<void>;
  close(): Promise<void>;
}

/** Puts the stand-in together; it is reachable once it listens, and on loopback only. */
export function createSlack(options: SlackOptions): Slack {
  const { workspace, manifest, credentials, now = Date.now, retryDelaysMs } = options;
  const calls: Call[] = [];
  const faults = new Map<string, Fault[]>();
  const server = createServer((req, res) => {
    serve(req, res).catch((error) => fail(res, error));
  });
  const socket = createSocketTransport(server, APP.appId, (connections) => {
    if (options.transport === 'socket') slack.setOnline(connections > 0);
  });
  const transport =
    options.transport === 'socket'
      ? socket
      : createHttpTransport(() => slack.appUrl ?? 'http://127.0.0.1:9', credentials.signingSecret);
  const deliveries = createDeliveries(transport, retryDelaysMs, (outcome) => {
    const away = !outcome.ok && outcome.reason === 'connection_failed';
    slack.setOnline(!away);
  });
  const backstage: Backstage = {
    workspace,
    manifest,
    credentials,
    installs: createInstalls(),
    scopes: new Set([...manifest.requiredScopes, ...(options.optionalScopes ?? manifest.optionalScopes)]),
    now,
    responseUrls: createResponseUrls(() => `${slack.origin}${RESPONSE_PATH}`, now),
    triggers: createTriggers(now),
    announce(change) {
      for (const event of eventsOf(change, backstage)) void deliveries.event(event);
    },
    socketUrl: () => `${slack.origin.replace('http', 'ws')}${socket.issueTicket()}`,
  };

  async function serve(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const note = (call: Call) => {
      calls.push(call);
      return faults.get(call.method)?.shift();
    };
    if (req.url?.startsWith(API_PATH)) return serveWebApi(req, res, backstage, note);
    if (req.url?.startsWith(RESPONSE_PATH)) return serveResponseUrl(req, res, backstage, note);
    if (options.otherwise) return void options.otherwise(req, res);
    res.writeHead(404).end();
  }

  const slack: Slack = {
    backstage,
    deliveries,
    socket,
    calls,
    appUrl: undefined,
    online: false,
    origin: '',
    apiUrl: '',
    next: (method, ...more) => void faults.set(method, [...(faults.get(method) ?? []), ...more]),
    reset() {
      calls.length = 0;
      faults.clear();
    },
    setOnline(online) {
      if (slack.online === online) return;
      slack.online = online;
      workspace.changed();
    },
    async listen(port) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      });
      slack.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      slack.apiUrl = `${slack.origin}${API_PATH}`;
    },
    async close() {
      deliveries.stop();
      await socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return slack;
}

function fail(res: ServerResponse, error: unknown): void {
  if (res.headersSent) return void res.destroy();
  const body = { ok: false, error: 'internal_error', detail: error instanceof Error ? error.message : '' };
  res.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
