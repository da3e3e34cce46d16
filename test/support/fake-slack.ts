import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call of the Web API, or of a response URL (`method: 'response_url'`). */
export interface Call {
  method: string;
  args: Record<string, unknown> & { text?: string; blocks?: object[] };
  token: string;
}

type Handler = (res: ServerResponse, call: Call) => void;

/** A small stand-in for Slack's Web API on loopback: records what it is asked, misbehaves when told to. */
export async function fakeSlack() {
  const calls: Call[] = [];
  const answers = new Map<string, Handler[]>();
  const server = createServer(async (req, res) => {
    const call = await readCall(req);
    calls.push(call);
    const next = answers.get(call.method)?.shift() ?? DEFAULTS[call.method] ?? ok();
    next(res, call);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    apiUrl: `${origin}/api/`,
    responseUrl: `${origin}/response/T1/secret-ticket`,
    calls,
    callsOf: (method: string) => calls.filter((call) => call.method === method),
    /** What the next calls of a method get, in order; after that it behaves again. */
    next(method: string, ...handlers: Handler[]) {
      answers.set(method, [...(answers.get(method) ?? []), ...handlers]);
    },
    reset() {
      calls.length = 0;
      answers.clear();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type FakeSlack = Awaited<ReturnType<typeof fakeSlack>>;

export function ok(fields: object = {}): Handler {
  return (res) => json(res, 200, { ok: true, ...fields });
}

export function refusal(error: string): Handler {
  return (res) => json(res, 200, { ok: false, error });
}

export function status(code: number, headers: Record<string, string> = {}): Handler {
  return (res) => res.writeHead(code, headers).end('no');
}

export function html(code = 200): Handler {
  return (res) =>
    res.writeHead(code, { 'content-type': 'text/html' }).end('<html><h1>Bad gateway</h1></html>');
}

/** The call has arrived and been recorded, but its answer never does. */
export function drop(): Handler {
  return (res) => res.destroy();
}

const DEFAULTS: Record<string, Handler> = {
  'auth.test': ok({ user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1', team: 'Acme', user: 'workos' }),
  'chat.postMessage': ok({ channel: 'C1', ts: '9.9' }),
};

function json(res: ServerResponse, code: number, body: object): void {
  res.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readCall(req: IncomingMessage): Promise<Call> {
  let raw = '';
  for await (const chunk of req) raw += chunk;
  const token = (req.headers.authorization ?? '').replace('Bearer ', '');
  if (req.url?.startsWith('/response/')) return { method: 'response_url', args: JSON.parse(raw), token };
  const args: Call['args'] = Object.fromEntries(new URLSearchParams(raw));
  if (typeof args.blocks === 'string') args.blocks = JSON.parse(args.blocks);
  return { method: (req.url ?? '').replace('/api/', ''), args, token };
}
