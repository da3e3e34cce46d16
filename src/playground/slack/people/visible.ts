import type { Message, Workspace } from '../workspace.ts';
import type { Place } from './write.ts';

/** What a person sees in a conversation, or in a thread of it: its first message and the replies. */
export function visible(workspace: Workspace, person: string, { channel, threadTs }: Place): Message[] {
  return workspace.messages.filter((message) => {
    if (message.channel !== channel || (message.onlyFor && message.onlyFor !== person)) return false;
    return threadTs === undefined
      ? message.threadTs === undefined
      : message.threadTs === threadTs || message.ts === threadTs;
  });
}

/** All words of a message or view that somebody reads, in their order. */
export function wordsOf({ text = '', blocks }: Partial<Pick<Message, 'text' | 'blocks'>>): string {
  if (!blocks) return text;
  const words: string[] = [];
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string' && (key === 'text' || key === 'alt_text')) words.push(value);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) collect(inner, name);
    }
  };
  collect(blocks, 'blocks');
  return words.join(' ');
}
