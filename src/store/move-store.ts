import { sql } from 'kysely';
import { DocsBotError } from '../errors.ts';
import { migrate } from './migrations.ts';
import { type Database, openDatabase, storeError } from './open-database.ts';
import { TABLES } from './schema.ts';

const ROWS = 500;
/** What tells rows apart in every table. */
const ROW_ORDER = { sqlite: 'rowid', postgres: 'ctid' } as const;

/**
 * Copies everything from one database into another, empty one, as it is: sealed tokens stay sealed. Gives the number of
 * rows of each table. Throws STORE where one can't be used, or the second is not empty; then nothing was copied.
 */
export async function moveStore(from: string, to: string): Promise<Record<string, number>> {
  const source = await prepared(from);
  try {
    const target = await prepared(to);
    try {
      return await copy(source, target);
    } finally {
      await target.db.destroy();
    }
  } catch (error) {
    throw storeError(error);
  } finally {
    await source.db.destroy();
  }
}

async function prepared(url: string): Promise<Database> {
  const database = openDatabase(url);
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.db.destroy();
    throw storeError(error);
  }
}

/** In one transaction on the side that is written. */
async function copy(
  { db: source, engine }: Database,
  { db: target }: Database,
): Promise<Record<string, number>> {
  return target.transaction().execute(async (all) => {
    const counts: Record<string, number> = {};
    for (const table of TABLES) {
      const held = await all.selectFrom(table).selectAll().limit(1).execute();
      if (held.length > 0) throw notEmpty();
      let count = 0;
      for (;;) {
        const rows = await source
          .selectFrom(table)
          .selectAll()
          .orderBy(sql.ref(ROW_ORDER[engine]))
          .limit(ROWS)
          .offset(count)
          .execute();
        if (rows.length === 0) break;
        // The rows are of the very table that they are written to.
        await all
          .insertInto(table)
          .values(rows as never)
          .execute();
        count += rows.length;
      }
      counts[table] = count;
    }
    return counts;
  });
}

function notEmpty(): DocsBotError {
  return new DocsBotError(
    'STORE',
    'The second database is not empty.',
    'Name a new one: what it holds and what would be copied can clash.',
  );
}
