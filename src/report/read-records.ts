import type { Store } from '../store/create-store.ts';

type Database = Parameters<Parameters<Store['read']>[0]>[0];

/** Since when, in milliseconds since 1970, and of which workspace; of all where none is named. */
export interface Scope {
  since: number;
  team?: string | undefined;
}

/** Most questions that a report looks at; the newest ones. */
const MOST_QUESTIONS = 5_000;

/** Counts what is kept, and reads the words of questions as far as they are. */
export async function readRecords(db: Database, { since, team }: Scope) {
  const answers = db
    .selectFrom('answers')
    .where('at', '>=', since)
    .$if(team !== undefined, (rows) => rows.where('team', '=', team ?? ''));
  const verdicts = db
    .selectFrom('verdicts')
    .where('at', '>=', since)
    .$if(team !== undefined, (rows) => rows.where('team', '=', team ?? ''));
  return {
    answers: await answers
      .select(['surface', 'outcome', 'product', (row) => row.fn.countAll<number>().as('count')])
      .groupBy(['surface', 'outcome', 'product'])
      .execute(),
    verdicts: await verdicts
      .select(['page', 'product', 'helpful', 'reason', (row) => row.fn.countAll<number>().as('count')])
      .groupBy(['page', 'product', 'helpful', 'reason'])
      .execute(),
    unanswered: texts(
      await answers
        .select('question')
        .where('outcome', '=', 'nothing')
        .where('question', 'is not', null)
        .orderBy('at', 'desc')
        .limit(MOST_QUESTIONS)
        .execute(),
    ),
    unhelpful: texts(
      await verdicts
        .select('question')
        .where('helpful', '=', 0)
        .where('question', 'is not', null)
        .orderBy('at', 'desc')
        .limit(MOST_QUESTIONS)
        .execute(),
    ),
  };
}

function texts(rows: readonly { question: string | null }[]): string[] {
  return rows.flatMap(({ question }) => (question ? [question] : []));
}
