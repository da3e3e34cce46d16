import type { Conversation } from './create-conversations.ts';
import { createMemory } from './create-memory.ts';
import { RETENTION } from './retention.ts';

/** Whose turn it is in each thread: the person's whom we answered last there, until somebody else writes. */
export interface Turns {
  /** We have answered the person. */
  answered(conversation: Conversation): void;
  /** The person has written, to whomever. */
  wrote(conversation: Conversation): void;
  isOf(conversation: Conversation): boolean;
}

/** Turns in this process; a thread's is over half an hour after our last answer there. */
export function createTurns(now?: () => number): Turns {
  const users = createMemory<string>({ ...RETENTION.turn, now });
  const keyOf = ({ team, channel, threadTs }: Conversation) => JSON.stringify([team, channel, threadTs]);
  return {
    answered: (conversation) => users.set(keyOf(conversation), conversation.user),
    wrote(conversation) {
      if (users.get(keyOf(conversation)) !== conversation.user) users.delete(keyOf(conversation));
    },
    isOf: (conversation) => users.get(keyOf(conversation)) === conversation.user,
  };
}
