import { createMemory } from './create-memory.ts';
import { RETENTION } from './retention.ts';

/** Where one person asks: nobody else's questions and no other workspace's belong to it. */
export interface Conversation {
  team: string;
  channel: string;
  user: string;
  /** The thread; undefined for the top of a conversation. */
  threadTs?: string | undefined;
}

/** The last question of each conversation, so that "and in python?" can be read together with it. */
export interface Conversations {
  previous(conversation: Conversation): string | undefined;
  remember(conversation: Conversation, question: string): void;
}

/** Longer questions stand alone, and would fill the memory. */
const LONGEST_QUESTION = 2_000;

/** Questions stay in this process, for half an hour after the last one of their conversation. */
export function createConversations({
  max = RETENTION.question.max,
  ttlMs = RETENTION.question.ttlMs,
  now,
}: {
  max?: number;
  ttlMs?: number;
  now?: (() => number) | undefined;
} = {}): Conversations {
  const questions = createMemory<string>({ max, ttlMs, now });
  return {
    previous: (conversation) => questions.get(keyOf(conversation)) || undefined,
    remember(conversation, question) {
      questions.set(keyOf(conversation), question.length <= LONGEST_QUESTION ? question : '');
    },
  };
}

/** As a list, so that no id can be taken for two. */
function keyOf({ team, channel, threadTs, user }: Conversation): string {
  return JSON.stringify([team, channel, threadTs ?? null, user]);
}
