import { webApi } from '@slack/bolt';

/** What went wrong between us and Slack, without anything that does not belong in a log. */
export interface Failure {
  /** Slack's own word for it, an HTTP status, or a network code. */
  code: string;
  /** What it means and what to do about it. */
  reason: string;
  /** Asking again after so long may help. */
  retryAfterMs?: number;
  /** Slack may have done what we asked although it did not say so. */
  unsure?: true;
}

/** Sorts an error of Slack's Web API or of a response URL into what it means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return rateLimited(error.retryAfter * 1000);
  if (error instanceof webApi.WebAPIHTTPError) return httpFailure(error.statusCode);
  if (error instanceof webApi.WebAPIPlatformError) return platformFailure(error.data);
  if (error instanceof webApi.WebAPIRequestError) return failureOfFetch(error.original);
  const { statusCode, message } = (error ?? {}) as { statusCode?: unknown; message?: unknown };
  if (typeof statusCode === 'number') return httpFailure(statusCode);
  // A response URL is called by `fetch` itself.
  if (error instanceof TypeError && error.cause) return failureOfFetch(error);
  if (String(message).startsWith(NO_RETRY_AFTER)) return rateLimited(SHORT_WAIT_MS);
  return { code: (error as Error)?.name ?? 'unknown', reason: 'an unexpected error' };
}

/** Sorts what `fetch` throws: the connection was never made, or it broke. */
export function failureOfFetch(error: unknown): Failure {
  const { name, cause } = error as Error;
  const code = (cause as { code?: unknown } | undefined)?.code ?? name;
  const notSent = NOT_SENT.has(String(code));
  return {
    code: String(code),
    reason: notSent ? 'Slack could not be reached' : 'the connection broke before Slack answered',
    ...(notSent ? { retryAfterMs: SHORT_WAIT_MS } : { unsure: true }),
  };
}

const SHORT_WAIT_MS = 300;

/** How the Web API client words a 429 whose Retry-After header says nothing. */
const NO_RETRY_AFTER = 'Retry header did not contain';

/** What Slack answers to a post, and what the people who run the bot can do about it. */
const REASONS: Record<string, string> = {
  account_inactive: 'the bot token belongs to a removed app or workspace; install the app again',
  cannot_unfurl_url: 'the app does not name the domain; install it again from manifest.yml',
  channel_not_found: 'the bot cannot see the channel; invite it there',
  channel_type_not_supported: 'Slack takes no messages in this kind of conversation',
  invalid_auth: 'Slack does not accept the bot token; set SLACK_BOT_TOKEN to the current one',
  is_archived: 'the channel is archived',
  messages_tab_disabled: 'the messages tab of the app is off; turn it on under App Home',
  missing_scope: 'the app lacks a permission; install it again from manifest.yml and allow it',
  not_enabled: 'the Home tab of the app is off; turn it on under App Home',
  not_authed: 'no bot token was sent; set SLACK_BOT_TOKEN',
  not_in_channel: 'the bot is not a member of the channel; invite it with /invite',
  restricted_action: 'the workspace does not let the bot post there',
  thread_not_found: 'the message it would answer is gone',
  token_expired: 'the bot token has expired; turn token rotation off and install the app again',
  token_revoked: 'the bot token was revoked; install the app again',
};

/** Slack says of these that some of the work may have been done: https://docs.slack.dev/reference/methods */
const UNSURE = new Set(['fatal_error', 'internal_error']);

const TEMPORARY = new Set(['ratelimited', 'request_timeout', 'service_unavailable', 'team_added_to_org']);

/** What answers 503 has not begun the work; with another status from 500 it may have. */
const isUnsure = (status: number) => status >= 500 && status !== 503;

/** The connection was never made, so nothing was sent. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function rateLimited(retryAfterMs: number): Failure {
  return { code: 'ratelimited', reason: 'Slack asks for fewer calls', retryAfterMs };
}

function httpFailure(status: number): Failure {
  const reason = 'Slack or something in front of it refused the call';
  const temporary = status >= 500 ? { retryAfterMs: SHORT_WAIT_MS } : {};
  return { code: `http_${status}`, reason, ...temporary, ...(isUnsure(status) ? { unsure: true } : {}) };
}

function platformFailure({ error: said, needed }: { error: string; needed?: unknown }): Failure {
  // The client hands over whatever it could not parse as the error: an HTML page of a proxy, say.
  if (!/^[a-z0-9_]{1,80}$/.test(String(said))) {
    return { code: 'not_json', reason: 'the answer did not come from Slack', retryAfterMs: SHORT_WAIT_MS };
  }
  const scopes = said === 'missing_scope' && /^[a-z_.:, ]{1,200}$/.test(String(needed)) ? ` (${needed})` : '';
  const reason = (REASONS[said] ?? 'Slack refused the call') + scopes;
  const temporary = TEMPORARY.has(said) ? { retryAfterMs: SHORT_WAIT_MS } : {};
  return { code: said, reason, ...temporary, ...(UNSURE.has(said) ? { unsure: true } : {}) };
}
