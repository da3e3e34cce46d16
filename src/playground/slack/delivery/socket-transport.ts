import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { ACK_MS, type Outcome, type Transport } from './transport.ts';

export const SOCKET_PATH = '/socket';

export interface SocketTransport extends Transport {
  /** The path of a new socket, which can be opened once. */
  issueTicket(): string;
  connections(): number;
  /** Asks the app to open another socket, as Slack does every few hours. */
  refresh(): void;
  /** The connections break without a word. */
  sever(): void;
}

const PING_MS = 5_000;

/** The app calls Slack: it opens sockets, and everything comes in envelopes over one of them. */
export function createSocketTransport(
  server: Server,
  appId: string,
  changed: (connections: number) => void,
): SocketTransport {
  const tickets = new Set<string>();
  const waiting = new Map<string, { socket: WebSocket; give(outcome: Outcome): void }>();
  const sockets = new WebSocketServer({ noServer: true });
  let turn = 0;
  server.on('upgrade', (req, duplex, head) => {
    const { pathname, searchParams } = new URL(req.url ?? '', 'http://localhost');
    const known = pathname === SOCKET_PATH && tickets.delete(searchParams.get('ticket') ?? '');
    if (known) sockets.handleUpgrade(req, duplex, head, greet);
    else duplex.destroy();
  });
  const pings = setInterval(() => {
    for (const socket of sockets.clients) socket.ping();
  }, PING_MS).unref();

  function greet(socket: WebSocket) {
    // Everything that is on its way listens for the end.
    socket.setMaxListeners(0);
    socket.on('message', (data) => acknowledge(String(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      for (const one of waiting.values()) {
        if (one.socket === socket) one.give({ ok: false, reason: 'connection_failed' });
      }
      changed(sockets.clients.size);
    });
    const hello = {
      type: 'hello',
      num_connections: sockets.clients.size,
      connection_info: { app_id: appId },
    };
    socket.send(JSON.stringify(hello));
    changed(sockets.clients.size);
  }

  function acknowledge(data: string) {
    const { envelope_id: id, payload } = JSON.parse(data);
    const empty = !payload || Object.keys(payload).length === 0;
    waiting.get(id)?.give({ ok: true, body: empty ? undefined : payload });
  }

  return {
    send(kind, payload, retry) {
      const open = [...sockets.clients].filter(({ readyState }) => readyState === 1);
      // To any of them, as Slack does.
      const socket = open[turn % open.length];
      turn += 1;
      if (!socket) return Promise.resolve({ ok: false, reason: 'connection_failed' });
      const id = randomUUID();
      const envelope = {
        envelope_id: id,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        ...(kind === 'events_api'
          ? { retry_attempt: retry?.num ?? 0, retry_reason: retry?.reason ?? '' }
          : {}),
      };
      return new Promise((resolve) => {
        const give = (outcome: Outcome) => {
          clearTimeout(timer);
          waiting.delete(id);
          resolve(outcome);
        };
        const timer = setTimeout(() => give({ ok: false, reason: 'http_timeout' }), ACK_MS);
        waiting.set(id, { socket, give });
        socket.send(JSON.stringify(envelope));
      });
    },
    issueTicket() {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${SOCKET_PATH}?ticket=${ticket}`;
    },
    connections: () => sockets.clients.size,
    refresh() {
      for (const socket of sockets.clients) socket.send('{"type":"disconnect","reason":"refresh_requested"}');
    },
    sever() {
      for (const socket of sockets.clients) socket.terminate();
    },
    async close() {
      clearInterval(pings);
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}
