import type { Access } from './access.ts';
import { RETENTION } from './retention.ts';

/** Where one person asks: nobody else's questions and no other workspace's belong to it. */
export interface Conversation {
  team: string;
  channel: string;
  user: string;
  /** The thread; undefined for the top of a conversation. */
  threadTs?: string | undefined;
}

/** The last question of each conversation, so that "and in python?" can be read together with it. */
export interface Conversations {
  previous(conversation: Conversation): Promise<string | undefined>;
  /** Keeps a question of one person as the last of these conversations. */
  remember(conversations: readonly Conversation[], question: string): Promise<void>;
}

/** Longer questions stand alone. */
const LONGEST_QUESTION = 2_000;

/** Questions are kept for half an hour after the last one of their conversation. */
export function createConversations({ run, now }: Access): Conversations {
  return {
    previous: ({ team, channel, threadTs = '', user }) =>
      run(async (db) => {
        const row = await db
          .selectFrom('questions')
          .select('question')
          .where('team', '=', team)
          .where('channel', '=', channel)
          .where('thread', '=', threadTs)
          .where('person', '=', user)
          .where('expires_at', '>', now())
          .executeTakeFirst();
        return row?.question || undefined;
      }, undefined),
    async remember(conversations, given) {
      const question = given.length <= LONGEST_QUESTION ? given : '';
      const kept = { question, expires_at: now() + RETENTION.question };
      const rows = conversations.map(({ team, channel, threadTs = '', user }) => ({
        ...{ team, channel, thread: threadTs, person: user },
        ...kept,
      }));
      await run(
        (db) =>
          db
            .insertInto('questions')
            .values(rows)
            .onConflict((conflict) =>
              conflict.columns(['team', 'channel', 'thread', 'person']).doUpdateSet(kept),
            )
            .execute(),
        [],
      );
    },
  };
}
