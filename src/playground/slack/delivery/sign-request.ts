import { createHmac } from 'node:crypto';

/** The headers by which an app knows that a request is Slack's. */
export function signRequest(
  body: string,
  signingSecret: string,
  timestamp = Math.floor(Date.now() / 1000),
  version = 'v0',
): Record<string, string> {
  const signature = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': `${version}=${signature}`,
  };
}
