import type { webApi } from '@slack/bolt';
import type { SlackMessage } from '../render/slack-message.ts';
import { composeReply } from './compose-reply.ts';
import type { Desk } from './desk.ts';
import { postReply } from './post-reply.ts';
import type { Post } from './read-post.ts';

/** A person's post that is to be answered in its conversation. */
export interface Delivery {
  post: Post;
  eventId: string | undefined;
  /** The thread to answer in; undefined for the top of the conversation. */
  threadTs: string | undefined;
  client: webApi.WebClient;
  compose: () => SlackMessage | Promise<SlackMessage>;
}

/** Answers a post once, however often and by however many events Slack delivers it. */
export async function deliver(desk: Desk, delivery: Delivery): Promise<void> {
  const { post, eventId } = delivery;
  const names = [`${post.channel}:${post.ts}`, ...(eventId ? [eventId] : [])];
  if (!desk.seen.claim(names)) {
    desk.logger.debug('A delivery was dropped: its message is already answered or being answered.');
    return;
  }
  const outcome = await desk.inHand.track(answer(desk, delivery));
  // When nothing reached the asker, a later delivery of the same message is the second chance.
  if (outcome === 'failed') desk.seen.release(names);
}

async function answer(desk: Desk, { post, threadTs, client, compose }: Delivery) {
  const message = await composeReply(desk, compose);
  const place = { channel: post.channel, ...(threadTs ? { threadTs } : {}) };
  return postReply(client, place, message, desk.logger);
}
