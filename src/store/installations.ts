import { DocsBotError } from '../errors.ts';
import type { Access } from './access.ts';
import type { Seal } from './seal.ts';

/** A workspace, or a whole Enterprise organisation. */
export type InstallationId =
  | { team: string; enterprise?: undefined }
  | { enterprise: string; team?: undefined };

/** Where the bot is installed, with the tokens that it was given there. */
export interface Installations {
  /** Keeps an installation, in place of the one before. Throws STORE where the database is away. */
  save(id: InstallationId, installation: object): Promise<void>;
  /** Undefined where the bot is not installed. Throws STORE where the database is away. */
  find(id: InstallationId): Promise<object | undefined>;
  /** The organisation's installation is used in this workspace too. */
  noteWorkspace(enterprise: string, team: string): Promise<void>;
}

/** Installations are kept sealed, until they are removed. */
export function createInstallations({ run, now }: Access, seal: Seal): Installations {
  const placeOf = ({ enterprise = '', team = '' }: InstallationId) => JSON.stringify([enterprise, team]);
  const noted = new Set<string>();
  const save = async (id: InstallationId, text: string) => {
    const { enterprise = '', team = '' } = id;
    const kept = { sealed: seal.close(text, placeOf(id)), updated_at: now() };
    const saved = await run(async (db) => {
      await db
        .insertInto('installations')
        .values({ enterprise, team, ...kept })
        .onConflict((conflict) => conflict.columns(['enterprise', 'team']).doUpdateSet(kept))
        .execute();
      return true;
    }, false);
    if (!saved) throw away();
  };
  return {
    save: (id, installation) => save(id, JSON.stringify(installation)),
    async find(id) {
      const { enterprise = '', team = '' } = id;
      const row = await run(
        (db) =>
          db
            .selectFrom('installations')
            .select('sealed')
            .where('enterprise', '=', enterprise)
            .where('team', '=', team)
            .executeTakeFirst()
            .then((found) => found ?? 'none'),
        'away' as const,
      );
      if (row === 'away') throw away();
      if (row === 'none') return undefined;
      const text = seal.open(row.sealed, placeOf(id));
      if (seal.isOld(row.sealed)) await save(id, text);
      return JSON.parse(text);
    },
    async noteWorkspace(enterprise, team) {
      const key = placeOf({ team: `${enterprise}/${team}` });
      if (noted.has(key)) return;
      const isNoted = await run(async (db) => {
        await db
          .insertInto('workspaces')
          .values({ enterprise, team })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return true;
      }, false);
      if (isNoted) noted.add(key);
    },
  };
}

function away(): DocsBotError {
  return new DocsBotError('STORE', "The database can't be reached.", 'Try again in a moment.');
}
