import type { Config } from '../../config.ts';

/** What must not stand in a log, whatever is logged. */
export function secretsOf({ auth, transport, databaseUrl }: Config): string[] {
  return [
    transport.kind === 'socket' ? transport.appToken : transport.signingSecret,
    ...(auth.kind === 'token' ? [auth.botToken] : [auth.clientSecret, auth.stateSecret]),
    databaseUrl.startsWith('postgres') ? databaseUrl : '',
  ];
}
