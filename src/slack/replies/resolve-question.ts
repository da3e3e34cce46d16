import type { Context, webApi } from '@slack/bolt';
import { PARENT_UNREADABLE_NOTE } from '../../render/messages/notices.ts';
import type { Answer } from '../../types.ts';
import type { CallContext, DocsContext } from '../context/context.ts';
import type { Post } from '../payloads/read-post.ts';
import { failureOf } from '../transport/failures.ts';
import type { Question } from './compose-reply.ts';

/** Our own user and bot, as Bolt's context tells them. */
type BotIds = Pick<Context, 'botId' | 'botUserId'>;

/** The question of a mention: its own, or that of the message whose thread it stands in. */
export async function resolveQuestion(
  context: DocsContext,
  ask: (text: string) => Promise<Answer>,
  post: Post,
  client: webApi.WebClient,
  bot: BotIds,
): Promise<Question> {
  const own = { text: post.text, answer: await ask(post.text) };
  if (own.answer.kind !== 'empty') return own;
  const parent = post.parentText ? { text: post.parentText } : await readParent(context, post, client, bot);
  const answer = parent?.text ? await ask(parent.text) : own.answer;
  return parent?.text && answer.kind !== 'empty' ? { text: parent.text, answer } : { ...parent, ...own };
}

/** The thread's first message, if the app may read it; asking once is enough, for help is the alternative. */
async function readParent(
  context: CallContext,
  { channel, threadTs }: Post,
  client: webApi.WebClient,
  bot: BotIds,
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
    const ours = parent?.user === bot.botUserId || parent?.bot_id === bot.botId;
    return ours || !parent?.text ? undefined : { text: parent.text };
  } catch (error) {
    const { code } = failureOf(error);
    context.logger.info(`The message a mention replies to could not be read: ${code}.`);
    return code === 'missing_scope' ? { note: PARENT_UNREADABLE_NOTE } : undefined;
  }
}
