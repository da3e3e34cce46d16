import { setTimeout as sleep } from 'node:timers/promises';
import type { webApi } from '@slack/bolt';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { tooManyMessage, unconfirmedMessage } from '../../render/messages/notices.ts';
import type { PostedReply, PostId } from '../../store/replies.ts';
import type { Answer } from '../../types.ts';
import type { BotContext, CallContext, ReplyContext } from '../context/context.ts';
import type { Refusal } from '../context/create-limits.ts';
import { currentDelivery, isLastAttempt, noteOutcome, secondsSince } from '../context/current-delivery.ts';
import { ACK_WITHIN_S, doOnce, type Ending } from '../context/do-once.ts';
import type { Post } from '../payloads/read-post.ts';
import { giveTitle, showStatus } from './agent-thread.ts';
import { answerByDm } from './answer-by-dm.ts';
import { answerTo, ask, composeReply, type Question, tryToCompose } from './compose-reply.ts';
import { findReply } from './find-reply.ts';
import { notifyAuthor } from './notify-author.ts';
import { type Posted, postReply } from './post-reply.ts';
import { replyToWord } from './reply-to-word.ts';

/** A person's post that is to be answered in its conversation. */
export interface Delivery {
  post: Post;
  /** The envelope of the event, for the workspace and for telling deliveries apart. */
  body: { team_id?: string; enterprise_id?: string; event_id?: string };
  /** The thread to answer in; undefined for the top of the conversation. */
  threadTs: string | undefined;
  client: webApi.WebClient;
  /** What to answer, where that is not the post's own text or where the documentation has been asked already. */
  question?: (ask: (text: string) => Promise<Answer>) => Question | Promise<Question>;
  /** It stands in the agent view: its thread shows that an answer comes, and what it is about. */
  agentView?: true;
  /** Nobody has asked us: then nobody waits for a word of ours either. */
  unasked?: true;
}

/**
 * Answers a post once, however often and by however many events Slack delivers it. An edit changes the reply that
 * the post has got, for some minutes; of a post without a reply, or without other words, it does nothing.
 */
export async function answerPost(context: BotContext, delivery: Delivery): Promise<void> {
  const { post, body, unasked } = delivery;
  const id = idOf(delivery);
  const earlier = post.editedTs === undefined ? undefined : await context.store.replies.find(id);
  if (post.editedTs !== undefined && (!earlier || earlier.answers(post.text))) {
    return context.logger.debug('An edit was dropped: it changes no reply.');
  }
  const own = [post.channel, post.ts, ...(post.editedTs ? [post.editedTs] : [])].join(':');
  const names = [own, ...(body.event_id ? [body.event_id] : [])];
  const ending = await doOnce(context, { team: id.team, names }, async (tookOver) => {
    // What Slack sends again was counted the first time.
    const refusal = currentDelivery()?.attempt
      ? undefined
      : context.limits.take('question', { team: id.team, user: post.user });
    if (refusal) return refuse(context, delivery, refusal);
    if (tookOver && !earlier && (await mayBeAnswered(context, delivery))) return 'done';
    return answer(context, delivery, earlier);
  });
  if (ending !== 'again' && ending !== 'failed') return;
  noteOutcome('failed');
  const current = currentDelivery();
  // Slack will not send it again, and the asker was told nothing.
  if (ending === 'again' && current && isLastAttempt(current) && !unasked) {
    const { enterprise_id: enterprise = '' } = body;
    await context.store.missed.add({ ...id, enterprise, threadTs: post.threadTs });
  }
}

/** Where others read along only the asker sees it, and it is said once: nobody can make us fill a channel. */
async function refuse(
  context: CallContext,
  { post, client, unasked }: Delivery,
  refusal: Refusal,
): Promise<Ending> {
  noteOutcome('limited');
  if (!unasked && refusal.isFirst && !post.editedTs) {
    await notifyAuthor(context, client, post, tooManyMessage(refusal));
  }
  return 'done';
}

/** Whether a process that ended in the middle of it may have answered; where nobody can tell, the asker is told so. */
async function mayBeAnswered(context: CallContext, { post, client, threadTs, unasked }: Delivery) {
  const found = await findReply(context, client, { channel: post.channel, threadTs }, post.ts);
  if (found === 'unknown' && !unasked) await notifyAuthor(context, client, post, unconfirmedMessage());
  return found !== 'none';
}

async function answer(
  context: ReplyContext & Pick<BotContext, 'settings' | 'inFlight'>,
  delivery: Delivery,
  given: PostedReply | undefined,
): Promise<Ending> {
  const { post, threadTs, client, question, agentView, unasked } = delivery;
  const id = idOf(delivery);
  const earlier = given && (await whenPosted(context, id, given));
  // What answers it is still on its way, or went where it can't be found.
  if (earlier && !earlier.replyTs) return earlier.replyTs === undefined ? 'again' : 'done';
  const top = { team: id.team, channel: post.channel, user: post.user };
  const conversation = { ...top, threadTs };
  const follows = agentView && !post.threadTs ? top : conversation;
  // An edited question is read with what stood before it, not with itself.
  const previous = earlier ? earlier.previous : await context.store.conversations.previous(follows);
  const asking = { conversation, previous, privately: false, ...(agentView ? { alsoIn: top } : {}) };
  const askHere = (text: string) => ask(context, { ...asking, text });
  const compose = async () =>
    // Only in the asker's own post: a question may be that of somebody else, which they reply to.
    (await replyToWord(context, post.text, { ...conversation, privately: agentView === true })) ??
    answerTo(context, { ...asking, ...((await question?.(askHere)) ?? { text: post.text }) });
  if (!earlier) {
    await context.store.replies.begin(id, post.text, previous);
    // Before the answer is there: whoever sees it may go on at once.
    if (context.settings.followUpChannels.has(post.channel)) await context.store.turns.answered(conversation);
  }
  const composed = unasked ? tryToCompose(context, compose) : composeReply(context, compose);
  const posting = composed.then((message) => postWhereItCan(context, delivery, earlier?.replyTs, message));
  const isNew = agentView && !earlier;
  if (isNew) showStatus(context, client, conversation, posting);
  const posted = await posting;
  const { outcome } = posted;
  if (outcome === 'failed') return posted.isAway ? 'again' : 'failed';
  await context.store.replies.posted(id, post.text, earlier ? undefined : (posted.ts ?? ''));
  if (isNew && !post.threadTs && outcome === 'posted') giveTitle(context, client, conversation);
  return 'done';
}

/** The earlier reply once it is posted, if it is within the time that Slack waits. */
async function whenPosted({ store }: Pick<BotContext, 'store'>, id: PostId, reply: PostedReply) {
  const delivery = currentDelivery();
  let known = reply;
  while (known.replyTs === undefined && delivery && secondsSince(delivery) < ACK_WITHIN_S) {
    await sleep(POLL_MS);
    known = (await store.replies.find(id)) ?? known;
  }
  return known;
}

const POLL_MS = 100;

async function postWhereItCan(
  context: CallContext,
  { post, threadTs, client, unasked }: Delivery,
  replaces: string | undefined,
  message: SlackMessage | undefined,
): Promise<Posted> {
  if (!message) return { outcome: 'failed' };
  const place = { channel: post.channel, threadTs, replaces, answers: post.ts };
  const posted = await postReply(client, place, message, context);
  if (!posted.code || replaces || unasked) return posted;
  if (posted.outcome === 'unsure') {
    await notifyAuthor(context, client, post, unconfirmedMessage());
    return posted;
  }
  const byDm = await answerByDm(client, post, posted.code, message, context);
  // An edit cannot find the answer there, as it looks for it in the channel.
  return byDm ? { outcome: byDm.outcome, ...(byDm.isAway ? { isAway: true } : {}) } : posted;
}

function idOf({ post: { channel, ts, user }, body }: Delivery): PostId {
  return { team: body.team_id ?? '', channel, ts, user };
}
