import type { Context, webApi } from '@slack/bolt';
import { PARENT_UNREADABLE_NOTE } from '../render/notices.ts';
import type { Question } from './compose-reply.ts';
import type { Desk } from './desk.ts';
import { failureOf } from './failures.ts';
import type { Post } from './read-post.ts';

/** The question of a mention: its own, or that of the message whose thread it stands in. */
export async function resolveQuestion(
  desk: Desk,
  post: Post,
  client: webApi.WebClient,
  context: Context,
): Promise<Question> {
  const asks = (text: string) => desk.docs.ask(text).kind !== 'empty';
  if (asks(post.text)) return { text: post.text };
  const parent = post.parentText ? { text: post.parentText } : await readParent(desk, post, client, context);
  return parent?.text && asks(parent.text) ? { text: parent.text } : { ...parent, text: post.text };
}

/** The thread's first message, if the app may read it; asking once is enough, for help is the alternative. */
async function readParent(
  desk: Desk,
  { channel, threadTs }: Post,
  client: webApi.WebClient,
  context: Context,
): Promise<Partial<Question> | undefined> {
  if (!threadTs) return undefined;
  try {
    const { messages } = await client.conversations.replies({
      channel,
      ts: threadTs,
      limit: 1,
      inclusive: true,
    });
    const [parent] = messages ?? [];
    const ours = parent?.user === context.botUserId || parent?.bot_id === context.botId;
    return ours || !parent?.text ? undefined : { text: parent.text };
  } catch (error) {
    const { code } = failureOf(error);
    desk.logger.info(`The message a mention replies to could not be read: ${code}.`);
    return code === 'missing_scope' ? { note: PARENT_UNREADABLE_NOTE } : undefined;
  }
}
