import { setTimeout as sleep } from 'node:timers/promises';
import type { HTTPReceiver, HTTPReceiverOptions } from '@slack/bolt';
import type { OAuth } from '../../config.ts';
import type { Store } from '../../store/create-store.ts';
import type { InstallationId } from '../../store/installations.ts';

type InstallationStore = NonNullable<HTTPReceiverOptions['installationStore']>;
type Installation = Parameters<InstallationStore['storeInstallation']>[0];
type Authorize = NonNullable<HTTPReceiver['installer']>['authorize'];
type Query = Parameters<Authorize>[0];

/** What Bolt's own installation takes: its pages, its state in a signed cookie, and where installations are kept. */
export function oauthOptions(
  { clientId, clientSecret, stateSecret }: OAuth,
  scopes: readonly string[],
  store: Store,
): Partial<HTTPReceiverOptions> {
  return { clientId, clientSecret, stateSecret, scopes: [...scopes], installationStore: keptIn(store) };
}

function keptIn(store: Pick<Store, 'installations' | 'claims'>): InstallationStore {
  const { installations } = store;
  return {
    storeInstallation: (installation) => installations.save(idOf(installation), installation),
    async fetchInstallation(query) {
      const { teamId, enterpriseId } = query;
      const ofTeam =
        teamId && !query.isEnterpriseInstall ? await installations.find({ team: teamId }) : undefined;
      // The organisation may have added the workspace since.
      const found =
        ofTeam ?? (enterpriseId ? await installations.find({ enterprise: enterpriseId }) : undefined);
      if (!found) throw new NotInstalled();
      if (!ofTeam && enterpriseId && teamId) await installations.noteWorkspace(enterpriseId, teamId);
      return mayRefresh(store, found as Installation);
    },
  };
}

/**
 * Bolt gets a new token two hours before the old one ends, and with each of the deliveries that arrive at once; but a
 * refresh token is good once. So one process does it, the others use the old token, which is good that long; after a
 * quiet night, when it is not, they wait for the new one.
 */
async function mayRefresh(
  { installations, claims }: Pick<Store, 'installations' | 'claims'>,
  installation: Installation,
): Promise<Installation> {
  const { bot } = installation;
  if (!bot?.refreshToken || !bot.expiresAt || bot.expiresAt - Date.now() / 1000 > REFRESHED_BEFORE_S) {
    return installation;
  }
  const id = idOf(installation);
  const claim = await claims.take(id.team ?? id.enterprise, [`refresh:${bot.expiresAt}`]);
  if (typeof claim === 'object') {
    // Where it fails, another may try after a minute.
    setTimeout(() => void claim.release(), RETRY_MS).unref();
    return installation;
  }
  const isOver = bot.expiresAt <= Date.now() / 1000;
  for (let waited = 0; isOver && waited < RENEWED_WITHIN_MS; waited += POLL_MS) {
    await sleep(POLL_MS);
    const renewed = (await installations.find(id)) as Installation | undefined;
    if (renewed?.bot && renewed.bot.expiresAt !== bot.expiresAt) return renewed;
  }
  const { refreshToken: _, expiresAt: __, ...lasting } = bot;
  return { ...installation, bot: lasting };
}

const REFRESHED_BEFORE_S = 7_200;
const RETRY_MS = 60_000;
const RENEWED_WITHIN_MS = 2_000;
const POLL_MS = 100;

function idOf({ team, enterprise, isEnterpriseInstall }: Installation): InstallationId {
  return isEnterpriseInstall && enterprise ? { enterprise: enterprise.id } : { team: team?.id ?? '' };
}

/** The bot was never installed there, or has been removed. */
class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
  constructor() {
    super('The bot is not installed there.');
  }
}

/** Authorizes a delivery; `refused` is told why where it can't be. */
export function watchedAuthorize(
  authorize: Authorize,
  refused: (why: 'not installed' | 'away') => void,
): Authorize {
  return async (query: Query) => {
    try {
      return await authorize(query);
    } catch (error) {
      const { original } = error as { original?: Error };
      refused((original ?? error) instanceof NotInstalled ? 'not installed' : 'away');
      throw error;
    }
  };
}
