import type { webApi } from '@slack/bolt';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import type { PostId } from '../../store/replies.ts';
import type { CallContext } from '../context/context.ts';
import { postReply } from './post-reply.ts';
import { notifyPrivately } from './respond-to-click.ts';

/**
 * Tells the author of a post something: in a channel so that only they see it, in a direct message in its thread. False
 * where it could not be told.
 */
export async function notifyAuthor(
  context: CallContext,
  client: webApi.WebClient,
  {
    channel,
    user,
    ts,
    threadTs,
  }: Pick<PostId, 'channel' | 'user' | 'ts'> & { threadTs?: string | undefined },
  message: SlackMessage,
): Promise<boolean> {
  if (channel.startsWith('D')) {
    const told = await postReply(client, { channel, threadTs: threadTs ?? ts }, message, context);
    return told.outcome !== 'failed';
  }
  const place = { channel, user, client, respond: undefined };
  return notifyPrivately(context, threadTs ? { ...place, threadTs } : place, message);
}
