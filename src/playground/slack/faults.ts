import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * What goes wrong with one call of the Web API or of a response URL. `proceed` does what was asked and gives
 * the answer; a fault that does not call it stands for Slack not doing it.
 */
export type Fault = (res: ServerResponse, proceed: () => object) => void | Promise<void>;

/** Answers this, whatever was asked. */
export function ok(fields: object = {}): Fault {
  return (res) => answer(res, 200, { ok: true, ...fields });
}

/** Says no, as Slack does: with status 200. */
export function refusal(error: string): Fault {
  return (res) => answer(res, 200, { ok: false, error });
}

/** An HTTP status, for instance 429 with `retry-after`. */
export function status(code: number, headers: Record<string, string> = {}): Fault {
  return (res) => void res.writeHead(code, headers).end('no');
}

/** Something in front of Slack answers in its place. */
export function html(code = 200): Fault {
  return (res) =>
    void res.writeHead(code, { 'content-type': 'text/html' }).end('<html><h1>Bad gateway</h1></html>');
}

/** Slack does what was asked, but the connection breaks before it can say so. */
export function drop(): Fault {
  return (res, proceed) => {
    proceed();
    res.destroy();
  };
}

/** Slack takes its time. */
export function delay(ms: number): Fault {
  return after(() => sleep(ms));
}

/** Slack takes its time until `letGo` is called: for tests whose steps must come before its answer. */
export function held(): { fault: Fault; letGo: () => void } {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { fault: after(() => gone), letGo };
}

function after(wait: () => Promise<void>): Fault {
  return async (res, proceed) => {
    await wait();
    answer(res, 200, proceed());
  };
}

/** Sends a JSON answer. */
export function answer(res: ServerResponse, code: number, body: object): void {
  res.writeHead(code, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
