import { randomUUID } from 'node:crypto';
import { SlackRefusal } from './refusal.ts';

/** A workspace, or with `enterprise` alone a whole organisation, in which somebody installs the app. */
export interface InstallPlace {
  team?: string;
  enterprise?: string;
}

/** Installations of the app beside the one that the credentials are of. */
export interface Installs {
  /** The secret of the app that is given with its id. */
  clientSecret: string;
  /** Whether tokens end, after so many seconds, and are renewed. */
  expiresIn: number | undefined;
  /** Somebody allows the installation: a code that is good once. */
  allow(place: InstallPlace): string;
  /** Exchanges a code or a refresh token, each once, for a new token. */
  exchange(args: Record<string, unknown>): object;
  /** Whether a token is one that was given out and not revoked. */
  knows(token: unknown): boolean;
  /** Everything that was given out there is no longer good. */
  revoke(place: InstallPlace): void;
}

/** No installation yet. */
export function createInstalls(): Installs {
  const codes = new Map<string, InstallPlace>();
  const tokens = new Map<string, InstallPlace>();
  const refreshTokens = new Map<string, InstallPlace>();
  let count = 0;

  const take = (from: Map<string, InstallPlace>, key: unknown, otherwise: string) => {
    const place = from.get(String(key));
    if (!place) throw new SlackRefusal(otherwise);
    from.delete(String(key));
    return place;
  };
  const installs: Installs = {
    clientSecret: 'client-secret-of-the-playground',
    expiresIn: undefined,
    allow(place) {
      const code = randomUUID();
      codes.set(code, place);
      return code;
    },
    exchange(args) {
      if (args.client_secret !== installs.clientSecret) throw new SlackRefusal('bad_client_secret');
      const isRefresh = args.grant_type === 'refresh_token';
      const place = isRefresh
        ? take(refreshTokens, args.refresh_token, 'invalid_refresh_token')
        : take(codes, args.code, 'invalid_code');
      count += 1;
      const token = `xoxb-${place.team ?? place.enterprise}-${count}`;
      const refreshToken = `xoxe-${count}`;
      tokens.set(token, place);
      if (installs.expiresIn !== undefined) refreshTokens.set(refreshToken, place);
      return {
        app_id: 'A0DOCSBOT',
        access_token: token,
        token_type: 'bot',
        scope: 'chat:write',
        bot_user_id: 'UBOT',
        team: place.team ? { id: place.team, name: place.team } : null,
        enterprise: place.enterprise ? { id: place.enterprise, name: place.enterprise } : null,
        is_enterprise_install: place.team === undefined,
        authed_user: { id: 'U1' },
        ...(installs.expiresIn === undefined
          ? {}
          : { expires_in: installs.expiresIn, refresh_token: refreshToken }),
      };
    },
    knows: (token) => tokens.has(String(token)),
    revoke(place) {
      for (const [token, of] of tokens) {
        if (of.team === place.team && of.enterprise === place.enterprise) tokens.delete(token);
      }
    },
  };
  return installs;
}
