import type { Kysely } from 'kysely';
import { RETENTION } from './retention.ts';
import type { Tables } from './schema.ts';

const DAY_MS = 86_400_000;

/** Removes what is past its time. */
export async function sweep(
  db: Kysely<Tables>,
  now: number,
  keepQuestionsDays: number | undefined,
): Promise<void> {
  for (const table of ['claims', 'questions', 'replies', 'turns', 'languages', 'missed'] as const) {
    await db.deleteFrom(table).where('expires_at', '<=', now).execute();
  }
  for (const table of ['answers', 'verdicts'] as const) {
    const keptFor = table === 'answers' ? RETENTION.answer : RETENTION.verdict;
    await db
      .deleteFrom(table)
      .where('at', '<=', now - keptFor)
      .execute();
    await db
      .updateTable(table)
      .set({ question: null, ...(table === 'answers' ? { person: null } : {}) })
      .where('question', 'is not', null)
      .where('at', '<=', now - (keepQuestionsDays ?? 0) * DAY_MS)
      .execute();
  }
  // Whoever's question is kept with a verdict can have it removed, so their id stays as long.
  await db
    .updateTable('verdicts')
    .set({ voter: null, person: null })
    .where('person', 'is not', null)
    .where('question', 'is', null)
    .where('at', '<=', now - RETENTION.voter)
    .execute();
}
