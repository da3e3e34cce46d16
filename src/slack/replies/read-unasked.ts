import { UNASKED_NOTE } from '../../render/messages/notices.ts';
import type { BotContext, ReplyContext } from '../context/context.ts';
import { type Post, readPost } from '../payloads/read-post.ts';
import { firstText, record } from '../payloads/record.ts';
import { asksDocumentation, asksOn } from './asks-documentation.ts';
import { type Asking, ask, type Question, tryToCompose } from './compose-reply.ts';

/** A post that is answered although it does not mention us. */
export interface Unasked {
  post: Post;
  question: Question;
}

/**
 * Reads a message of a channel as one to answer although it does not mention us; undefined for nearly all of them, and
 * where there is doubt. Nothing is kept of those.
 */
export async function readUnasked(
  context: ReplyContext & Pick<BotContext, 'settings'>,
  given: { event: unknown; body: unknown },
  botUserId: string | undefined,
): Promise<Unasked | undefined> {
  const event = record(given.event);
  const body = record(given.body);
  const channel = firstText(event.channel);
  const goesOn = context.settings.followUpChannels.has(channel);
  const isAnswered = context.settings.autoAnswerChannels.has(channel);
  if (!goesOn && !isAnswered) return undefined;
  if (goesOn) await noteAuthor(context, event, body);
  const post = readPost(event, botUserId);
  // A mention of us comes as an event of its own; one of others is for them.
  if (!post || ADDRESSES.test(post.text)) return undefined;
  const { text } = post;
  const question = isAnswered && !post.threadTs ? { text, note: UNASKED_NOTE } : { text };
  // An edit changes the answer that the post has got, where it has one.
  if (post.editedTs) return { post, question };
  const conversation = { team: firstText(body.team_id), ...post };
  const answer = post.threadTs
    ? goesOn && (await answerOfFollowUp(context, { text, conversation }))
    : isAnswered && isOfThisWorkspace(event, body) && (await clearAnswer(context, { text, conversation }));
  return answer ? { post, question: { ...question, answer } } : undefined;
}

/** A person, a group of people, or everybody. */
const ADDRESSES = /<[@!]/;

/** A thread goes on with the person whom we answered until somebody else writes there, whatever it is. */
async function noteAuthor(
  { store }: Pick<BotContext, 'store'>,
  event: Record<string, unknown>,
  body: Record<string, unknown>,
): Promise<void> {
  const { channel, user, thread_ts: threadTs, bot_id: bot } = event;
  if (bot || typeof user !== 'string' || typeof threadTs !== 'string') return;
  await store.turns.wrote({ team: firstText(body.team_id), channel: firstText(channel), user, threadTs });
}

type Written = Pick<Asking, 'text' | 'conversation'>;

async function answerOfFollowUp(context: ReplyContext, { text, conversation }: Written) {
  if (!asksOn(text) || !(await context.store.turns.isOf(conversation))) return undefined;
  const previous = await context.store.conversations.previous(conversation);
  if (!previous) return undefined;
  const answer = await tryToCompose(context, () => ask(context, { text, conversation, previous }));
  return answer?.kind === 'found' ? answer : undefined;
}

async function clearAnswer(context: ReplyContext, { text, conversation }: Written) {
  if (!asksDocumentation(text)) return undefined;
  const answer = await tryToCompose(context, () => ask(context, { text, conversation, previous: undefined }));
  return answer?.confidence === 'high' ? answer : undefined;
}

/** Neither the channel nor the author belongs to another workspace; so in doubt they do. */
function isOfThisWorkspace(event: Record<string, unknown>, body: Record<string, unknown>): boolean {
  const teams = [body.context_team_id, event.team, event.user_team, event.source_team];
  const own = body.team_id;
  return (
    own !== undefined && body.is_ext_shared_channel === false && teams.every((team) => (team ?? own) === own)
  );
}
