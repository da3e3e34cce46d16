import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SyncState } from '../currency.ts';
import type { StoreState } from '../store/access.ts';
import type { Metrics } from './create-metrics.ts';

/** Whether questions are answered, and what a person wants to know where they are not. */
export interface Readiness {
  ready: boolean;
  /** Why it is not ready. */
  reason?: string;
  index: { version: string; pages: number; asOf?: string };
  /** How keeping it current goes, where that is wanted. */
  sync?: SyncState;
  /** How what is kept is; answers go on without it. */
  store: StoreState;
  transport: { kind: 'socket' | 'http'; connected: boolean };
  /** Null before the first delivery. */
  lastEventAgeSeconds: number | null;
}

/** The server for those who run the bot. */
export interface Operations {
  /** Resolves with its address; rejects as `net.Server` does where it cannot be had. */
  listen(host: string, port: number): Promise<string>;
  close(): void;
}

/** Serves `/healthz`, `/readyz` and `/metrics`, and nothing else. */
export function serveOperations(metrics: Metrics, readiness: () => Readiness): Operations {
  const routes: Record<string, (res: ServerResponse) => unknown> = {
    '/healthz': (res) => send(res, 200, 'text/plain', 'ok'),
    '/readyz': (res) => {
      const state = readiness();
      send(res, state.ready ? 200 : 503, 'application/json', JSON.stringify(state));
    },
    '/metrics': async (res) => {
      const { type, text } = await metrics.read();
      send(res, 200, type, text);
    },
  };
  const server = createServer(LIMITS, async (req, res) => {
    const [path = ''] = (req.url ?? '').split('?');
    const serve = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (!serve) return send(res, 404, 'text/plain', 'not found');
    if (req.method !== 'GET' && req.method !== 'HEAD') return send(res, 405, 'text/plain', 'GET only');
    try {
      await serve(res);
    } catch {
      send(res, 500, 'text/plain', 'failed');
    }
  });
  return {
    async listen(host, port) {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(port, host, resolve);
      });
      const { address, family, port: own } = server.address() as AddressInfo;
      return `http://${family === 'IPv6' ? `[${address}]` : address}:${own}`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What asks here is near by and says little. */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 5_000, connectionsCheckingInterval: 1_000 };

/** The connection is closed after it: what was sent in a body is not read. */
function send(res: ServerResponse, status: number, type: string, text: string): void {
  res.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', connection: 'close' }).end(text);
}
