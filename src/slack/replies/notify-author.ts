import type { webApi } from '@slack/bolt';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import type { CallContext } from '../context/context.ts';
import type { Post } from '../payloads/read-post.ts';
import { postReply } from './post-reply.ts';
import { notifyPrivately } from './respond-to-click.ts';

/** Tells the author of a post something: in a channel so that only they see it, in a direct message in its thread. */
export async function notifyAuthor(
  context: CallContext,
  client: webApi.WebClient,
  { channel, user, ts, threadTs }: Post,
  message: SlackMessage,
): Promise<void> {
  if (channel.startsWith('D')) {
    await postReply(client, { channel, threadTs: threadTs ?? ts }, message, context);
    return;
  }
  const place = { channel, user, client, respond: undefined };
  await notifyPrivately(context, threadTs ? { ...place, threadTs } : place, message);
}
