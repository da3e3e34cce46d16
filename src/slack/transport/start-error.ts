import type { Config } from '../../config.ts';
import { DocsBotError } from '../../errors.ts';
import { record } from '../payloads/record.ts';
import { SLACK_API_URL } from './create-receiver.ts';
import { failureOf } from './failures.ts';

/** Why the bot could not start, and what to do about it. */
export function startError(error: unknown, { transport, apiUrl }: Config): DocsBotError {
  if (error instanceof DocsBotError) return error;
  if (transport.kind === 'http' && record(error).syscall === 'listen') {
    return portError(error, 'PORT', transport.port);
  }
  const { code, reason } = failureOf(error);
  const cause = { cause: error };
  const remedy = TOKEN_ERRORS.has(code)
    ? TOKENS[transport.kind]
    : `Check that ${apiUrl ?? SLACK_API_URL} can be reached.`;
  return new DocsBotError('SLACK_START', `The bot could not start: ${code}, ${reason}.`, remedy, cause);
}

/** A server could not be opened there. */
export function portError(error: unknown, setting: 'PORT' | 'OPS_PORT', port: number): DocsBotError {
  const orElse =
    setting === 'PORT' ? '' : ' OPS_PORT=off opens none; OPS_HOST has to be an address of this machine.';
  return new DocsBotError(
    'SLACK_START',
    `Port ${port} cannot be used (${record(error).code}).`,
    `Set ${setting} to a free port above 1023, or stop the program that holds this one.${orElse}`,
    { cause: error },
  );
}

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
