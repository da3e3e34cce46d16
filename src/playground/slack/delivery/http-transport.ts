import { signRequest } from './sign-request.ts';
import { ACK_MS, type Kind, type Outcome, type Retry, type Transport } from './transport.ts';

/** Slack calls the app: signed requests to its one address. */
export function createHttpTransport(url: () => string, signingSecret: string): Transport {
  return {
    async send(kind, payload, retry) {
      const { body, contentType } = BODIES[kind](payload);
      try {
        const response = await fetch(url(), {
          method: 'POST',
          body,
          headers: {
            'content-type': contentType,
            ...signRequest(body, signingSecret),
            ...retryHeaders(retry),
          },
          signal: AbortSignal.timeout(ACK_MS),
        });
        const noRetry = response.headers.get('x-slack-no-retry') === '1' ? ({ noRetry: true } as const) : {};
        const text = await response.text();
        if (!response.ok) return { ok: false, reason: 'http_error', status: response.status, ...noRetry };
        return { ok: true, body: parse(text), ...noRetry };
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError';
        return { ok: false, reason: late ? 'http_timeout' : 'connection_failed' };
      }
    },
    async close() {},
  };
}

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Events come as JSON, commands as a form, interactions as JSON in a form. */
const BODIES: Record<Kind, (payload: object) => { body: string; contentType: string }> = {
  events_api: (payload) => ({ body: JSON.stringify(payload), contentType: JSON_TYPE }),
  slash_commands: (payload) => ({ body: form(payload as Record<string, string>), contentType: FORM_TYPE }),
  interactive: (payload) => ({ body: form({ payload: JSON.stringify(payload) }), contentType: FORM_TYPE }),
};

function form(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}

function retryHeaders(retry: Retry | undefined): Record<string, string> {
  return retry ? { 'x-slack-retry-num': String(retry.num), 'x-slack-retry-reason': retry.reason } : {};
}

/** An acknowledgement is empty, a text, or a message as JSON. */
function parse(text: string): Extract<Outcome, { ok: true }>['body'] {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return { text };
  }
}
