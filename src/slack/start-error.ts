import type { Config } from '../config.ts';
import { DocsBotError } from '../errors.ts';
import { failureOf } from './failures.ts';

/** Why the bot could not start, and what to do about it. */
export function startError(error: unknown, { transport, apiUrl }: Config): DocsBotError {
  const { code, reason } = failureOf(error);
  const cause = { cause: error };
  const networkCode = (error as { code?: unknown } | undefined)?.code;
  if (transport.kind === 'http' && (networkCode === 'EADDRINUSE' || networkCode === 'EACCES')) {
    return new DocsBotError(
      'SLACK_START',
      `Port ${transport.port} cannot be used (${networkCode}).`,
      'Set PORT to a free port above 1023, or stop the program that holds this one.',
      cause,
    );
  }
  const remedy = TOKEN_ERRORS.has(code)
    ? TOKENS[transport.kind]
    : `Check that ${apiUrl ?? SLACK} can be reached.`;
  return new DocsBotError('SLACK_START', `The bot could not start: ${code}, ${reason}.`, remedy, cause);
}

const SLACK = 'https://slack.com/api/';

const TOKEN_ERRORS = new Set([
  'account_inactive',
  'invalid_auth',
  'missing_scope',
  'no_permission',
  'not_allowed_token_type',
  'not_authed',
  'token_expired',
  'token_revoked',
]);

const TOKENS = {
  http: 'Copy SLACK_BOT_TOKEN again from OAuth & Permissions in the settings of the Slack app.',
  socket:
    'Copy SLACK_BOT_TOKEN again from OAuth & Permissions, and SLACK_APP_TOKEN (with connections:write) ' +
    'from Basic Information, in the settings of the Slack app.',
};
