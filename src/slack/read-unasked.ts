import { UNASKED_NOTE } from '../render/notices.ts';
import type { Answer } from '../types.ts';
import { asksDocumentation, asksOn } from './asks-documentation.ts';
import { tryToCompose } from './compose-reply.ts';
import type { Desk } from './desk.ts';
import { type Post, readPost } from './read-post.ts';
import { firstText, record } from './record.ts';

/** A post that is answered although it does not mention us. */
export interface Unasked {
  post: Post;
  /** Says under the answer why it is there. */
  note?: string;
}

/**
 * Reads a message of a channel as one to answer although it does not mention us; undefined for nearly all of them, and
 * where there is doubt. Nothing is kept of those.
 */
export async function readUnasked(
  desk: Desk,
  given: { event: unknown; body: unknown },
  botUserId: string | undefined,
): Promise<Unasked | undefined> {
  const event = record(given.event);
  const body = record(given.body);
  const channel = firstText(event.channel);
  const goesOn = desk.settings.followUpChannels.has(channel);
  const isAnswered = desk.settings.autoAnswerChannels.has(channel);
  if (!goesOn && !isAnswered) return undefined;
  if (goesOn) noteAuthor(desk, event, body);
  const post = readPost(event, botUserId);
  // A mention of us comes as an event of its own; one of others is for them.
  if (!post || ADDRESSES.test(post.text)) return undefined;
  const unasked = isAnswered && !post.threadTs ? { post, note: UNASKED_NOTE } : { post };
  // An edit changes the answer that the post has got, where it has one.
  if (post.editedTs) return unasked;
  const wanted = post.threadTs
    ? goesOn && (await isFollowUp(desk, post, body))
    : isAnswered && isOfThisWorkspace(event, body) && (await isClearQuestion(desk, post));
  return wanted ? unasked : undefined;
}

/** A person, a group of people, or everybody. */
const ADDRESSES = /<[@!]/;

/** A thread goes on with the person whom we answered until somebody else writes there, whatever it is. */
function noteAuthor({ turns }: Desk, event: Record<string, unknown>, body: Record<string, unknown>): void {
  const { channel, user, thread_ts: threadTs, bot_id: bot } = event;
  if (bot || typeof user !== 'string' || typeof threadTs !== 'string') return;
  turns.wrote({ team: firstText(body.team_id), channel: firstText(channel), user, threadTs });
}

async function isFollowUp(desk: Desk, post: Post, body: Record<string, unknown>): Promise<boolean> {
  const conversation = { team: firstText(body.team_id), ...post };
  const previous = desk.conversations.previous(conversation);
  if (!previous || !desk.turns.isOf(conversation) || !asksOn(post.text)) return false;
  return (await answerTo(desk, post, previous))?.kind === 'found';
}

async function isClearQuestion(desk: Desk, post: Post): Promise<boolean> {
  return asksDocumentation(post.text) && (await answerTo(desk, post))?.confidence === 'high';
}

/** Neither the channel nor the author belongs to another workspace; so in doubt they do. */
function isOfThisWorkspace(event: Record<string, unknown>, body: Record<string, unknown>): boolean {
  const teams = [body.context_team_id, event.team, event.user_team, event.source_team];
  const own = body.team_id;
  return (
    own !== undefined && body.is_ext_shared_channel === false && teams.every((team) => (team ?? own) === own)
  );
}

function answerTo(desk: Desk, { text }: Post, previous?: string): Promise<Answer | undefined> {
  return tryToCompose(desk, () => desk.docs.ask(text, previous ? { previous } : {}));
}
