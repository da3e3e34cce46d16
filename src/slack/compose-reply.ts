import { helpMessage, toSlackMessage } from '../render/block-kit.ts';
import { apologyMessage } from '../render/notices.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import type { Docs } from '../types.ts';
import type { Desk } from './desk.ts';

/** The reply to a text: help when that is all it asks for or when it asks nothing, else the answer. */
export function replyTo(docs: Docs, text: string): SlackMessage {
  if (isHelp(text)) return helpMessage(docs.about);
  const answer = docs.ask(text);
  return answer.kind === 'empty' ? helpMessage(docs.about) : toSlackMessage(answer);
}

/** Composes a reply; when that fails, an apology for the asker and the place of the failure for the log. */
export async function composeReply(
  { logger }: Desk,
  compose: () => SlackMessage | Promise<SlackMessage>,
): Promise<SlackMessage> {
  try {
    return await compose();
  } catch (error) {
    // The message of an unknown error may quote the question, and questions stay out of the log.
    logger.error(`No answer could be composed: ${placeOf(error)}`);
    logger.debug('The error was', error);
    return apologyMessage();
  }
}

/** Whether a text, apart from mentions, is the one word `help`. */
export function isHelp(text: string): boolean {
  return /^help[.!?]?$/i.test(text.replace(/<@[^>]*>/g, '').trim());
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 3).map((line) => line.trim())].join(' ');
}
