import type { webApi } from '@slack/bolt';
import type { SlackMessage } from '../render/slack-message.ts';
import type { Desk } from './desk.ts';
import { postReply } from './post-reply.ts';
import type { Post } from './read-post.ts';
import { hint } from './respond-to-click.ts';

/** Tells the author of a post something: in a channel so that only they see it, in a direct message in its thread. */
export async function sayToPoster(
  desk: Desk,
  client: webApi.WebClient,
  { channel, user, ts, threadTs }: Post,
  message: SlackMessage,
): Promise<void> {
  if (channel.startsWith('D')) {
    await postReply(client, { channel, threadTs: threadTs ?? ts }, message, desk.logger);
    return;
  }
  const place = { channel, user, client, respond: undefined };
  await hint(desk, threadTs ? { ...place, threadTs } : place, message);
}
