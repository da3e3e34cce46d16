import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** Of whom everything is to be removed: a workspace, an organisation, or a person. */
export type Whom = { team: string } | { enterprise: string } | { user: string };

/**
 * Removes what is kept of somebody, and of a workspace or organisation its installation too; gives the number of rows.
 * What holds no name any more stays: that a question was asked, and what became of it.
 */
export async function forget(db: Kysely<Tables>, whom: Whom): Promise<number> {
  return db.transaction().execute(async (all) => {
    if ('user' in whom) return removeAll(all, OF_PEOPLE, 'person', [whom.user]);
    if ('team' in whom) return removeTeams(all, [whom.team]);
    const { enterprise } = whom;
    const workspaces = await all
      .selectFrom('workspaces')
      .select('team')
      .where('enterprise', '=', enterprise)
      .execute();
    const removed = await removeTeams(
      all,
      workspaces.map(({ team }) => team),
    );
    return removed + (await removeAll(all, ['installations', 'workspaces'], 'enterprise', [enterprise]));
  });
}

const OF_PEOPLE = ['questions', 'replies', 'turns', 'languages', 'answers', 'verdicts', 'missed'] as const;

function removeTeams(all: Kysely<Tables>, teams: string[]): Promise<number> {
  return removeAll(all, [...OF_PEOPLE, 'claims', 'installations', 'workspaces'], 'team', teams);
}

async function removeAll(
  all: Kysely<Tables>,
  tables: readonly (keyof Tables)[],
  column: 'person' | 'team' | 'enterprise',
  values: string[],
): Promise<number> {
  if (values.length === 0) return 0;
  let removed = 0;
  for (const table of tables) {
    // All of these tables have the column; the types can't say so of a list.
    const rows = all.deleteFrom(table as 'missed').where(column, 'in', values);
    removed += Number((await rows.executeTakeFirstOrThrow()).numDeletedRows);
  }
  return removed;
}
