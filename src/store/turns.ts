import type { Access } from './access.ts';
import type { Conversation } from './conversations.ts';
import { RETENTION } from './retention.ts';

/** Whose turn it is in each thread: the person's whom we answered last there, until somebody else writes. */
export interface Turns {
  /** We have answered the person. */
  answered(conversation: Conversation): Promise<void>;
  /** The person has written, to whomever. */
  wrote(conversation: Conversation): Promise<void>;
  isOf(conversation: Conversation): Promise<boolean>;
}

/** A thread's turn is over half an hour after our last answer there. */
export function createTurns({ run, now }: Access): Turns {
  return {
    async answered({ team, channel, threadTs = '', user }) {
      const kept = { person: user, expires_at: now() + RETENTION.turn };
      await run(
        (db) =>
          db
            .insertInto('turns')
            .values({ team, channel, thread: threadTs, ...kept })
            .onConflict((conflict) => conflict.columns(['team', 'channel', 'thread']).doUpdateSet(kept))
            .execute(),
        [],
      );
    },
    async wrote({ team, channel, threadTs = '', user }) {
      await run(
        (db) =>
          db
            .deleteFrom('turns')
            .where('team', '=', team)
            .where('channel', '=', channel)
            .where('thread', '=', threadTs)
            .where('person', '!=', user)
            .execute(),
        [],
      );
    },
    isOf: ({ team, channel, threadTs = '', user }) =>
      run(async (db) => {
        const row = await db
          .selectFrom('turns')
          .select('person')
          .where('team', '=', team)
          .where('channel', '=', channel)
          .where('thread', '=', threadTs)
          .where('expires_at', '>', now())
          .executeTakeFirst();
        return row?.person === user;
      }, false),
  };
}
