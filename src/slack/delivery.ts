import type { webApi } from '@slack/bolt';
import { tooManyMessage, unconfirmedMessage } from '../render/notices.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { giveTitle, showStatus } from './agent-thread.ts';
import { answerByDm } from './answer-by-dm.ts';
import { answerTo, composeReply, type Question, tryToCompose } from './compose-reply.ts';
import type { Refusal } from './create-limits.ts';
import { noteOutcome } from './current-delivery.ts';
import type { Answered, Desk } from './desk.ts';
import { type Posted, postReply } from './post-reply.ts';
import type { Post } from './read-post.ts';
import { replyToWord } from './reply-to-word.ts';
import { sayToPoster } from './say-to-poster.ts';

/** A person's post that is to be answered in its conversation. */
export interface Delivery {
  post: Post;
  /** The envelope of the event, for the workspace and for telling deliveries apart. */
  body: { team_id?: string; event_id?: string };
  /** The thread to answer in; undefined for the top of the conversation. */
  threadTs: string | undefined;
  client: webApi.WebClient;
  question: () => Question | Promise<Question>;
  /** It stands in the agent view: its thread shows that an answer comes, and what it is about. */
  agentView?: true;
  /** Nobody has asked us: then nobody waits for a word of ours either. */
  unasked?: true;
}

/**
 * Answers a post once, however often and by however many events Slack delivers it. An edit changes the reply that
 * the post has got, for some minutes; of a post without a reply, or without other words, it does nothing.
 */
export async function deliver(desk: Desk, delivery: Delivery): Promise<void> {
  const { post, body } = delivery;
  const answered = post.editedTs === undefined ? undefined : desk.answered.get(keyOf(delivery));
  if (post.editedTs !== undefined && (!answered || answered.text === post.text)) {
    return desk.logger.debug('An edit was dropped: it changes no reply.');
  }
  const own = [post.channel, post.ts, ...(post.editedTs ? [post.editedTs] : [])].join(':');
  const names = [own, ...(body.event_id ? [body.event_id] : [])];
  if (!desk.seen.claim(names)) {
    return desk.logger.debug('A delivery was dropped: its message is already answered or being answered.');
  }
  const refusal = desk.limits.take('question', { team: body.team_id ?? '', user: post.user });
  if (refusal) return refuse(desk, delivery, refusal);
  const outcome = await answer(desk, delivery, answered);
  if (outcome !== 'failed') return;
  // When nothing reached the asker, a later delivery of the same message is the second chance.
  desk.seen.release(names);
  noteOutcome('failed');
}

/** Where others read along only the asker sees it, and it is said once: nobody can make us fill a channel. */
async function refuse(desk: Desk, { post, client, unasked }: Delivery, refusal: Refusal) {
  noteOutcome('limited');
  if (unasked || !refusal.isFirst || post.editedTs) return;
  await sayToPoster(desk, client, post, tooManyMessage(refusal));
}

async function answer(desk: Desk, delivery: Delivery, answered: Answered | undefined) {
  const { post, body, threadTs, client, question, agentView, unasked } = delivery;
  const replaces = await answered?.replyTs;
  if (answered && !replaces) return 'dropped';
  const top = { team: body.team_id ?? '', channel: post.channel, user: post.user };
  const conversation = { ...top, threadTs };
  const follows = agentView && !post.threadTs ? top : conversation;
  // An edited question is read with what stood before it, not with itself.
  const previous = answered ? answered.previous : desk.conversations.previous(follows);
  const asking = { conversation, previous, privately: false, ...(agentView ? { alsoIn: top } : {}) };
  const compose = async () =>
    // Only in the asker's own post: a question may be that of somebody else, which they reply to.
    replyToWord(desk, post.text, conversation) ?? answerTo(desk, { ...asking, ...(await question()) });
  const composed = unasked ? tryToCompose(desk, compose) : composeReply(desk, compose);
  const posted = composed.then((message) => postWhereItCan(desk, delivery, replaces, message));
  const isNew = agentView && !answered;
  if (isNew) showStatus(desk, client, conversation, posted);
  if (!answered) {
    const replyTs = posted.then(({ ts }) => ts);
    desk.answered.set(keyOf(delivery), { replyTs, text: post.text, previous });
    if (desk.settings.followUpChannels.has(post.channel)) desk.turns.answered(conversation);
  }
  const { outcome } = await posted;
  if (answered && outcome !== 'failed') answered.text = post.text;
  if (isNew && !post.threadTs && outcome === 'posted') giveTitle(desk, client, conversation);
  return outcome;
}

async function postWhereItCan(
  desk: Desk,
  { post, threadTs, client, unasked }: Delivery,
  replaces: string | undefined,
  message: SlackMessage | undefined,
): Promise<Posted> {
  if (!message) return { outcome: 'failed' };
  const { logger } = desk;
  const posted = await postReply(client, { channel: post.channel, threadTs, replaces }, message, logger);
  if (!posted.code || replaces || unasked) return posted;
  if (posted.outcome === 'unsure') {
    await sayToPoster(desk, client, post, unconfirmedMessage());
    return posted;
  }
  const byDm = await answerByDm(client, post, posted.code, message, logger);
  // An edit cannot find the answer there, as it looks for it in the channel.
  return byDm ? { outcome: byDm.outcome } : posted;
}

function keyOf({ post, body }: Delivery): string {
  return JSON.stringify([body.team_id ?? '', post.channel, post.ts, post.user]);
}
