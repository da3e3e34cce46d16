import type { Conversation } from './create-conversations.ts';
import { createMemory } from './create-memory.ts';

/** Whose turn it is in each thread: the person's whom we answered last there, until somebody else writes. */
export interface Turns {
  /** We have answered the person. */
  answered(conversation: Conversation): void;
  /** The person has written, to whomever. */
  wrote(conversation: Conversation): void;
  isOf(conversation: Conversation): boolean;
}

const HALF_AN_HOUR = 30 * 60 * 1000;
const THREADS = 2_000;

/** Turns in this process; a thread's is over half an hour after our last answer there. */
export function createTurns(now?: () => number): Turns {
  const users = createMemory<string>({ max: THREADS, ttlMs: HALF_AN_HOUR, now });
  const keyOf = ({ team, channel, threadTs }: Conversation) => JSON.stringify([team, channel, threadTs]);
  return {
    answered: (conversation) => users.set(keyOf(conversation), conversation.user),
    wrote(conversation) {
      if (users.get(keyOf(conversation)) !== conversation.user) users.delete(keyOf(conversation));
    },
    isOf: (conversation) => users.get(keyOf(conversation)) === conversation.user,
  };
}
