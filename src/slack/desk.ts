import type { App, Logger } from '@slack/bolt';
import type { Config } from '../config.ts';
import type { Metrics } from '../ops/create-metrics.ts';
import type { Docs } from '../types.ts';
import { type Conversations, createConversations } from './create-conversations.ts';
import { createInHand, type InHand } from './create-in-hand.ts';
import { createLatest, type Latest } from './create-latest.ts';
import { createLimits, type Limits } from './create-limits.ts';
import { createMemory, type Memory } from './create-memory.ts';
import { createPreferences, type Preferences } from './create-preferences.ts';
import { createSeen, type Seen } from './create-seen.ts';
import { createTally, type Tally } from './create-tally.ts';
import { createTurns, type Turns } from './create-turns.ts';
import { currentDelivery } from './current-delivery.ts';
import { KEPT } from './kept.ts';

/** What every listener is handed. */
export interface Desk {
  docs: Docs;
  logger: Logger;
  settings: Settings;
  metrics: Metrics;
  limits: Limits;
  preferences: Preferences;
  seen: Seen;
  inHand: InHand;
  /** The newest of what is to be shown in each view. */
  latest: Latest;
  conversations: Conversations;
  /** The posts whose reply an edit may still change, by workspace, channel and timestamp. */
  answered: Memory<Answered>;
  tally: Tally;
  turns: Turns;
}

/** What the operator has set, as far as listeners ask for it. */
export type Settings = Pick<
  Config,
  'followUpChannels' | 'autoAnswerChannels' | 'personPerMinute' | 'workspacePerMinute'
>;

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
  kind: 'command' | 'event' | 'action' | 'shortcut' | 'view' | 'function';
  /** As the manifest names it: `/workos`, `message.im`; for the other kinds the action or callback id. */
  name: string;
  /** Without these it does not work. */
  scopes: readonly string[];
  /** With these it does more. */
  optionalScopes: readonly string[];
  attach(app: App, desk: Desk): void;
}

/** A desk with nothing on it yet. */
export function createDesk({
  docs,
  logger,
  settings,
  metrics,
  now,
}: Pick<Desk, 'docs' | 'logger' | 'settings' | 'metrics'> & { now?: () => number }): Desk {
  return {
    docs,
    logger,
    settings,
    metrics,
    limits: createLimits(settings, now),
    preferences: createPreferences(),
    seen: createSeen({
      now,
      onDuplicate: () => metrics.dropped(currentDelivery()?.isRetry ? 'retry' : 'duplicate'),
    }),
    inHand: createInHand(),
    latest: createLatest(now),
    conversations: createConversations({ now }),
    answered: createMemory({ ...KEPT.answeredPost, now }),
    tally: createTally(now),
    turns: createTurns(now),
  };
}
