import { record } from './record.ts';

/** A message that a person wrote to us, whichever event brought it. */
export interface Post {
  channel: string;
  ts: string;
  user: string;
  text: string;
  /** The thread it stands in; undefined for a message at the top of the conversation. */
  threadTs?: string;
  /** The text of the message that the thread hangs from, where the event carries it. */
  parentText?: string;
  /** It was posted before, and has these words since. */
  editedTs?: string;
}

/** Reads an event as a person's post or edit; undefined for everything that must not be answered. */
export function readPost(given: unknown, botUserId: string | undefined): Post | undefined {
  const event = record(given);
  if (event.subtype === 'message_changed') return readChange(event, botUserId);
  const { channel, ts, user, text, subtype, thread_ts: threadTs, root, edited } = event;
  if (!hasWords(channel) || !hasWords(ts) || !hasWords(user) || !hasWords(text)) return undefined;
  if (event.bot_id || event.bot_profile || event.hidden) return undefined;
  if (NOT_PEOPLE.has(user) || user === botUserId) return undefined;
  if (subtype !== undefined && !ANSWERED_SUBTYPES.has(subtype)) return undefined;
  const editedTs = record(edited).ts;
  if (edited && !hasWords(editedTs)) return undefined;
  const { user: parentUser, text: said } = record(root);
  const parentText = parentUser !== botUserId && hasWords(said) ? said : undefined;
  return {
    channel,
    ts,
    user,
    text,
    ...(hasWords(threadTs) && threadTs !== ts ? { threadTs } : {}),
    ...(parentText === undefined ? {} : { parentText }),
    ...(hasWords(editedTs) ? { editedTs } : {}),
  };
}

/** The message as it is now; a change without an edit, as when a link grows a preview, is none. */
function readChange({ channel, message: given }: Record<string, unknown>, botUserId: string | undefined) {
  const message = record(given);
  if (message.subtype === 'message_changed') return undefined;
  const post = readPost({ ...message, channel }, botUserId);
  return post?.editedTs ? post : undefined;
}

/** Slack's own voices. */
const NOT_PEOPLE = new Set(['USLACKBOT', 'USLACK']);

/** A file with a comment, and a thread reply that is also sent to the channel: somebody typed both. */
const ANSWERED_SUBTYPES = new Set<unknown>(['file_share', 'thread_broadcast']);

function hasWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
