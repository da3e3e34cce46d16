import { Agent, type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it goes over the wire. */
export interface Shot {
  body: string | Buffer;
  headers: Record<string, string>;
}

/** What came of it; no status where the connection broke. */
export interface Hit<S extends Shot> {
  shot: S;
  status: number | undefined;
  body: string;
  ms: number;
}

/**
 * Sends requests over kept connections, so many at a time, in their order; each is made when its turn comes, which is
 * when an earlier one has been answered and `onHit` is done with it. They go to one address, or to the next that `url`
 * gives.
 */
export async function fire<S extends Shot>(
  url: string | (() => string),
  shots: Iterator<S>,
  { concurrency, onHit }: { concurrency: number; onHit: (hit: Hit<S>) => void | Promise<void> },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const worker = async () => {
    for (let next = shots.next(); !next.done; next = shots.next()) {
      await onHit(await shoot(typeof url === 'string' ? url : url(), next.value, agent));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  agent.destroy();
}

async function shoot<S extends Shot>(url: string, shot: S, agent: Agent): Promise<Hit<S>> {
  const { body, headers } = shot;
  const start = performance.now();
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const length = { 'content-length': String(Buffer.byteLength(body)) };
      const sent = request(url, { method: 'POST', agent, headers: { ...length, ...headers } }, resolve);
      sent.on('error', reject).end(body);
    });
    const said = await text(response);
    return { shot, status: response.statusCode, body: said, ms: performance.now() - start };
  } catch {
    return { shot, status: undefined, body: '', ms: performance.now() - start };
  }
}
