import { randomUUID } from 'node:crypto';
import type { Access } from './access.ts';
import type { PostId } from './replies.ts';
import { RETENTION } from './retention.ts';

/** A question that was not answered for as often as Slack delivered it. */
export interface Missed extends PostId {
  id: string;
  enterprise: string;
  threadTs: string | undefined;
}

/** Those who still have to be told that they got no answer. */
export interface MissedQuestions {
  add(missed: Omit<Missed, 'id'>): Promise<void>;
  /** The oldest of them. */
  next(limit: number): Promise<Missed[]>;
  remove(id: string): Promise<void>;
}

/** For a day: after that nobody waits any more. */
export function createMissed({ run, now }: Access): MissedQuestions {
  return {
    async add({ threadTs, user, ...rest }) {
      const row = {
        ...{ ...rest, id: randomUUID(), person: user, thread: threadTs ?? '' },
        expires_at: now() + RETENTION.missedQuestion,
      };
      await run((db) => db.insertInto('missed').values(row).execute(), []);
    },
    next: (limit) =>
      run(async (db) => {
        const rows = await db
          .selectFrom('missed')
          .selectAll()
          .where('expires_at', '>', now())
          .orderBy('expires_at')
          .limit(limit)
          .execute();
        return rows.map(({ thread, person, expires_at: _, ...row }) => ({
          ...row,
          user: person,
          threadTs: thread || undefined,
        }));
      }, []),
    async remove(id) {
      await run((db) => db.deleteFrom('missed').where('id', '=', id).execute(), []);
    },
  };
}
