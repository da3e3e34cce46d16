import type { SyncState } from '../../currency.ts';
import type { Readiness } from '../../ops/serve-operations.ts';
import type { StoreState } from '../../store/access.ts';
import type { Docs } from '../../types.ts';

/** Where the bot stands between its start and its end. */
export interface RunState {
  phase: 'starting' | 'running' | 'stopping';
  /** Slack can reach it now. */
  isConnected(): boolean;
  /** When the last delivery came; undefined before the first. */
  lastEventAt?: number;
}

/** Whether the bot answers, and why not. */
export function readinessOf(
  { phase, isConnected, lastEventAt }: RunState,
  kind: 'socket' | 'http',
  { docsVersion: version, pages, asOf }: Docs['about'],
  { sync, store }: { sync: SyncState | undefined; store: StoreState },
): Readiness {
  const connected = isConnected();
  const reason = phase === 'running' ? (connected ? undefined : NOT_CONNECTED[kind]) : phase;
  return {
    ready: reason === undefined,
    ...(reason ? { reason } : {}),
    index: { version, pages, ...(asOf ? { asOf } : {}) },
    ...(sync ? { sync } : {}),
    store,
    transport: { kind, connected },
    lastEventAgeSeconds: lastEventAt === undefined ? null : Math.round((Date.now() - lastEventAt) / 1000),
  };
}

const NOT_CONNECTED = {
  socket: 'the socket to Slack is not connected',
  http: 'the HTTP server does not listen',
};
