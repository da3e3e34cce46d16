import type { IncomingMessage, ServerResponse } from 'node:http';
import { defaultBodyLimit, HTTPModuleFunctions, type HTTPReceiver, isValidSlackRequest } from '@slack/bolt';
import { isDelivery } from './is-delivery.ts';

export const EVENTS_PATH = '/slack/events';

/**
 * Turns away, before Bolt sees them, the requests that Bolt's receiver mishandles: a signed body that is no
 * delivery (`null` ends the process, `[]` hangs for three seconds) and one signed for the future. While the bot stops, all
 * of them.
 */
export function guardRequests(
  receiver: HTTPReceiver,
  signingSecret: string,
  isStopping: () => boolean,
): void {
  const passOn = receiver.requestListener;
  receiver.requestListener = (req, res) => {
    if (req.method !== 'POST' || req.url?.split('?')[0] !== EVENTS_PATH) return passOn(req, res);
    return screen(req, signingSecret, isStopping).then(
      (status) => (status === undefined ? passOn(req, res) : refuse(res, status)),
      (error) => refuse(res, error?.statusCode === 413 ? 413 : 400),
    );
  };
}

/** The status to refuse a request with; undefined for one that Bolt may verify and handle. */
async function screen(
  req: IncomingMessage,
  signingSecret: string,
  isStopping: () => boolean,
): Promise<number | undefined> {
  const buffered = await HTTPModuleFunctions.bufferIncomingMessage(req, defaultBodyLimit);
  // It came over a connection from before; Slack sends it again, to whoever is there then.
  if (isStopping()) return 503;
  // Bolt compares the whole header; a proxy that adds a charset would make every command malformed.
  const contentType = req.headers['content-type'];
  if (contentType) req.headers['content-type'] = contentType.split(';')[0]?.trim();
  const timestamp = Number(req.headers['x-slack-request-timestamp']);
  if (timestamp > Date.now() / 1000 + TOLERANCE_S) return 401;
  let body: unknown;
  try {
    body = HTTPModuleFunctions.parseHTTPRequestBody(buffered);
  } catch {
    return undefined;
  }
  if (isDelivery(body)) return undefined;
  const headers = {
    'x-slack-signature': String(req.headers['x-slack-signature']),
    'x-slack-request-timestamp': timestamp,
  };
  return isValidSlackRequest({ signingSecret, body: buffered.rawBody.toString(), headers }) ? 400 : 401;
}

/** As old as Slack lets a request be: https://docs.slack.dev/authentication/verifying-requests-from-slack */
const TOLERANCE_S = 300;

/** The connection is closed: what was not read of a body would be taken for the next request. */
function refuse(res: ServerResponse, status: number): void {
  if (!res.headersSent) res.writeHead(status, { connection: 'close' }).end();
}
