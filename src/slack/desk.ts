import type { App, Logger } from '@slack/bolt';
import type { Docs } from '../types.ts';
import { type Conversations, createConversations } from './create-conversations.ts';
import { createInHand, type InHand } from './create-in-hand.ts';
import { createMemory, type Memory } from './create-memory.ts';
import { createSeen, type Seen } from './create-seen.ts';
import { createTally, type Tally } from './create-tally.ts';

/** What every listener is handed. */
export interface Desk {
  docs: Docs;
  logger: Logger;
  seen: Seen;
  inHand: InHand;
  conversations: Conversations;
  /** The posts whose reply an edit may still change, by workspace, channel and timestamp. */
  answered: Memory<Answered>;
  tally: Tally;
}

/** A post that was answered. */
export interface Answered {
  /** Of the reply, once Slack has told it; undefined where none arrived. */
  replyTs: Promise<string | undefined>;
  /** What was answered. */
  text: string;
  /** The question before it, with which it was read. */
  previous: string | undefined;
}

/** One thing the bot listens to. The manifest asks Slack for exactly these, and for their scopes. */
export interface Listener {
  kind: 'command' | 'event' | 'action';
  /** As the manifest names it: `/workos`, `message.im`; for an action its id. */
  name: string;
  /** Without these it does not work. */
  scopes: readonly string[];
  /** With these it does more. */
  optionalScopes: readonly string[];
  attach(app: App, desk: Desk): void;
}

const FIVE_MINUTES = 5 * 60 * 1000;
const ANSWERED_POSTS = 2_000;

/** A desk with nothing on it yet. */
export function createDesk({ docs, logger, now }: { docs: Docs; logger: Logger; now?: () => number }): Desk {
  return {
    docs,
    logger,
    seen: createSeen(now ? { now } : {}),
    inHand: createInHand(),
    conversations: createConversations({ now }),
    answered: createMemory({ max: ANSWERED_POSTS, ttlMs: FIVE_MINUTES, now }),
    tally: createTally(now),
  };
}
