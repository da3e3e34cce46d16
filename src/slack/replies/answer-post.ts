import type { webApi } from '@slack/bolt';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { tooManyMessage, unconfirmedMessage } from '../../render/messages/notices.ts';
import type { PostedReply } from '../../store/create-store.ts';
import type { Answer } from '../../types.ts';
import type { BotContext, CallContext, ReplyContext } from '../context/context.ts';
import type { Refusal } from '../context/create-limits.ts';
import { noteOutcome } from '../context/current-delivery.ts';
import type { Post } from '../payloads/read-post.ts';
import { giveTitle, showStatus } from './agent-thread.ts';
import { answerByDm } from './answer-by-dm.ts';
import { answerTo, ask, composeReply, type Question, tryToCompose } from './compose-reply.ts';
import { notifyAuthor } from './notify-author.ts';
import { type Posted, postReply } from './post-reply.ts';
import { replyToWord } from './reply-to-word.ts';

/** A person's post that is to be answered in its conversation. */
export interface Delivery {
  post: Post;
  /** The envelope of the event, for the workspace and for telling deliveries apart. */
  body: { team_id?: string; event_id?: string };
  /** The thread to answer in; undefined for the top of the conversation. */
  threadTs: string | undefined;
  client: webApi.WebClient;
  /** What to answer, where that is not the post's own text or where the documentation has been asked already. */
  question?: (ask: (text: string) => Answer) => Question | Promise<Question>;
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
  const { post, body } = delivery;
  const earlier = post.editedTs === undefined ? undefined : context.store.replies.get(keyOf(delivery));
  if (post.editedTs !== undefined && (!earlier || earlier.text === post.text)) {
    return context.logger.debug('An edit was dropped: it changes no reply.');
  }
  const own = [post.channel, post.ts, ...(post.editedTs ? [post.editedTs] : [])].join(':');
  const names = [own, ...(body.event_id ? [body.event_id] : [])];
  if (!context.store.claims.claim(names)) {
    return context.logger.debug('A delivery was dropped: its message is already answered or being answered.');
  }
  const refusal = context.limits.take('question', { team: body.team_id ?? '', user: post.user });
  if (refusal) return refuse(context, delivery, refusal);
  const outcome = await answer(context, delivery, earlier);
  if (outcome !== 'failed') return;
  // When nothing reached the asker, a later delivery of the same message is the second chance.
  context.store.claims.release(names);
  noteOutcome('failed');
}

/** Where others read along only the asker sees it, and it is said once: nobody can make us fill a channel. */
async function refuse(context: CallContext, { post, client, unasked }: Delivery, refusal: Refusal) {
  noteOutcome('limited');
  if (unasked || !refusal.isFirst || post.editedTs) return;
  await notifyAuthor(context, client, post, tooManyMessage(refusal));
}

async function answer(
  context: ReplyContext & Pick<BotContext, 'settings' | 'inFlight'>,
  delivery: Delivery,
  earlier: PostedReply | undefined,
) {
  const { post, body, threadTs, client, question, agentView, unasked } = delivery;
  const replaces = await earlier?.replyTs;
  if (earlier && !replaces) return 'dropped';
  const top = { team: body.team_id ?? '', channel: post.channel, user: post.user };
  const conversation = { ...top, threadTs };
  const follows = agentView && !post.threadTs ? top : conversation;
  // An edited question is read with what stood before it, not with itself.
  const previous = earlier ? earlier.previous : context.store.conversations.previous(follows);
  const asking = { conversation, previous, privately: false, ...(agentView ? { alsoIn: top } : {}) };
  const askHere = (text: string) => ask(context, { ...asking, text });
  const compose = async () =>
    // Only in the asker's own post: a question may be that of somebody else, which they reply to.
    replyToWord(context, post.text, conversation) ??
    answerTo(context, { ...asking, ...((await question?.(askHere)) ?? { text: post.text }) });
  const composed = unasked ? tryToCompose(context, compose) : composeReply(context, compose);
  const posted = composed.then((message) => postWhereItCan(context, delivery, replaces, message));
  const isNew = agentView && !earlier;
  if (isNew) showStatus(context, client, conversation, posted);
  if (!earlier) {
    const replyTs = posted.then(({ ts }) => ts);
    context.store.replies.set(keyOf(delivery), { replyTs, text: post.text, previous });
    if (context.settings.followUpChannels.has(post.channel)) context.store.turns.answered(conversation);
  }
  const { outcome } = await posted;
  if (earlier && outcome !== 'failed') earlier.text = post.text;
  if (isNew && !post.threadTs && outcome === 'posted') giveTitle(context, client, conversation);
  return outcome;
}

async function postWhereItCan(
  context: CallContext,
  { post, threadTs, client, unasked }: Delivery,
  replaces: string | undefined,
  message: SlackMessage | undefined,
): Promise<Posted> {
  if (!message) return { outcome: 'failed' };
  const posted = await postReply(client, { channel: post.channel, threadTs, replaces }, message, context);
  if (!posted.code || replaces || unasked) return posted;
  if (posted.outcome === 'unsure') {
    await notifyAuthor(context, client, post, unconfirmedMessage());
    return posted;
  }
  const byDm = await answerByDm(client, post, posted.code, message, context);
  // An edit cannot find the answer there, as it looks for it in the channel.
  return byDm ? { outcome: byDm.outcome } : posted;
}

function keyOf({ post, body }: Delivery): string {
  return JSON.stringify([body.team_id ?? '', post.channel, post.ts, post.user]);
}
