import { createHash } from 'node:crypto';
import type { Access } from './access.ts';
import { RETENTION } from './retention.ts';

/** Somebody's post that we answer. */
export interface PostId {
  team: string;
  channel: string;
  ts: string;
  user: string;
}

/** The reply to a post. */
export interface PostedReply {
  /** Its timestamp; undefined until Slack has told it. */
  replyTs: string | undefined;
  /** The question before it, with which it was read. */
  previous: string | undefined;
  /** Whether it answers just these words. */
  answers(text: string): boolean;
}

/** The posts whose reply an edit may still change. */
export interface Replies {
  find(post: PostId): Promise<PostedReply | undefined>;
  /** The post is being answered, read with the question before it. */
  begin(post: PostId, text: string, previous: string | undefined): Promise<void>;
  /** It has been answered in these words, where Slack told it so at this timestamp. */
  posted(post: PostId, text: string, replyTs: string | undefined): Promise<void>;
}

/** For some minutes; of what was answered only a hash is kept. */
export function createReplies({ run, now }: Access): Replies {
  return {
    find: ({ team, channel, ts, user }) =>
      run(async (db): Promise<PostedReply | undefined> => {
        const row = await db
          .selectFrom('replies')
          .select(['reply_ts', 'previous', 'words'])
          .where('team', '=', team)
          .where('channel', '=', channel)
          .where('ts', '=', ts)
          .where('person', '=', user)
          .where('expires_at', '>', now())
          .executeTakeFirst();
        return (
          row && {
            replyTs: row.reply_ts ?? undefined,
            previous: row.previous ?? undefined,
            answers: (text) => row.words === hash(text),
          }
        );
      }, undefined),
    async begin({ team, channel, ts, user }, text, previous) {
      const kept = {
        words: hash(text),
        previous: previous ?? null,
        reply_ts: null,
        expires_at: now() + RETENTION.postedReply,
      };
      await run(
        (db) =>
          db
            .insertInto('replies')
            .values({ team, channel, ts, person: user, ...kept })
            .onConflict((conflict) => conflict.columns(['team', 'channel', 'ts', 'person']).doUpdateSet(kept))
            .execute(),
        [],
      );
    },
    async posted({ team, channel, ts, user }, text, replyTs) {
      await run(
        (db) =>
          db
            .updateTable('replies')
            .set({ words: hash(text), ...(replyTs === undefined ? {} : { reply_ts: replyTs }) })
            .where('team', '=', team)
            .where('channel', '=', channel)
            .where('ts', '=', ts)
            .where('person', '=', user)
            .execute(),
        [],
      );
    },
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
