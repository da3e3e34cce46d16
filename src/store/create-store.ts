import { type Claims, createClaims } from './create-claims.ts';
import { type Conversations, createConversations } from './create-conversations.ts';
import { createMemory, type Memory } from './create-memory.ts';
import { createPreferences, type Preferences } from './create-preferences.ts';
import { createTurns, type Turns } from './create-turns.ts';
import { createVerdicts, type Verdicts } from './create-verdicts.ts';
import { RETENTION } from './retention.ts';

/** What is remembered from one delivery to the next; `retention.ts` says how much of it and for how long. */
export interface Store {
  claims: Claims;
  conversations: Conversations;
  preferences: Preferences;
  /** The posts whose reply an edit may still change, by workspace, channel, timestamp and author. */
  replies: Memory<PostedReply>;
  turns: Turns;
  verdicts: Verdicts;
}

/** The reply to a post. */
export interface PostedReply {
  /** Its timestamp, once Slack has told it; undefined where none arrived. */
  replyTs: Promise<string | undefined>;
  /** What was answered. */
  text: string;
  /** The question before it, with which it was read. */
  previous: string | undefined;
}

/** An empty store in this process; `onDuplicate` is told of each delivery that is claimed already. */
export function createStore({
  now,
  onDuplicate,
}: {
  now?: (() => number) | undefined;
  onDuplicate: () => void;
}): Store {
  return {
    claims: createClaims({ now, onDuplicate }),
    conversations: createConversations({ now }),
    preferences: createPreferences(),
    replies: createMemory({ ...RETENTION.postedReply, now }),
    turns: createTurns(now),
    verdicts: createVerdicts(now),
  };
}
