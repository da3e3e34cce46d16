import { createHmac } from 'node:crypto';

export const SIGNING_SECRET = 'signing-secret-of-the-test';

/** What may be bent about a request to see it refused. */
export interface Bend {
  secret?: string;
  /** Seconds that the timestamp is away from now. */
  skew?: number;
  version?: string;
  headers?: Record<string, string>;
}

/** Posts a body to the bot as Slack does: signed, with a timestamp. */
export function send(port: number, body: string, contentType: string, bend: Bend = {}): Promise<Response> {
  const timestamp = Math.floor(Date.now() / 1000) + (bend.skew ?? 0);
  const hmac = createHmac('sha256', bend.secret ?? SIGNING_SECRET)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `${bend.version ?? 'v0'}=${hmac}`,
      ...bend.headers,
    },
  });
}

export function sendJson(port: number, body: unknown, bend?: Bend): Promise<Response> {
  return send(port, typeof body === 'string' ? body : JSON.stringify(body), 'application/json', bend);
}

export function sendForm(port: number, fields: Record<string, string>, bend?: Bend): Promise<Response> {
  return send(port, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', bend);
}

let count = 0;

/** An event in its envelope; every one has its own id and timestamp unless it is given one. */
export function eventBody(event: Record<string, unknown>, envelope: Record<string, unknown> = {}) {
  count += 1;
  return {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `Ev${count}`,
    event: { ts: `1700000000.${String(count).padStart(6, '0')}`, ...event },
    ...envelope,
  };
}

export function mentionEvent(fields: Record<string, unknown> = {}) {
  return { type: 'app_mention', user: 'U1', channel: 'C1', text: '<@UBOT> how do I test SSO?', ...fields };
}

export function messageEvent(fields: Record<string, unknown> = {}) {
  return {
    type: 'message',
    channel_type: 'im',
    user: 'U1',
    channel: 'D1',
    text: 'how do I test SSO?',
    ...fields,
  };
}

export function commandFields(text: string, fields: Record<string, string> = {}): Record<string, string> {
  return {
    command: '/workos',
    text,
    user_id: 'U1',
    team_id: 'T1',
    channel_id: 'C1',
    trigger_id: '1.2',
    response_url: 'https://hooks.slack.com/commands/T1/1/secret',
    ...fields,
  };
}

/** A click on a button, as the form field `payload`. */
export function clickFields(responseUrl: string, action: Record<string, unknown>): Record<string, string> {
  const payload = {
    type: 'block_actions',
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1' },
    channel: { id: 'C1' },
    response_url: responseUrl,
    actions: [{ type: 'button', block_id: 'b', action_id: 'open', ...action }],
  };
  return { payload: JSON.stringify(payload) };
}

/** As Slack does with what is not acknowledged in time, which on a busy machine may be some of many at once. */
export async function sendUntilTaken(port: number, body: object): Promise<void> {
  let status = 0;
  while (status !== 200) {
    ({ status } = await sendJson(port, body));
    if (status !== 200 && status !== 503) throw new Error(`An event was answered with ${status}.`);
  }
}
