import { helpMessage, toSlackMessage } from '../render/block-kit.ts';
import { apologyMessage } from '../render/notices.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { controlsFor } from './controls-for.ts';
import type { Conversation } from './create-conversations.ts';
import type { Desk } from './desk.ts';

/** Somebody's question, and where it stands. */
export interface Asking {
  text: string;
  conversation: Conversation;
  /** The question before it. */
  previous: string | undefined;
  /** Nobody but the asker will see the reply. */
  privately: boolean;
}

/** The reply to a text: help when that is all it asks for or when it asks nothing, else the answer. */
export function replyTo({ docs, conversations }: Desk, asking: Asking): SlackMessage {
  const { text, conversation, previous, privately } = asking;
  if (isHelp(text)) return helpMessage(docs.about);
  const answer = docs.ask(text, previous ? { previous } : {});
  if (answer.kind === 'empty') return helpMessage(docs.about);
  conversations.remember(conversation, answer.question);
  const controls = controlsFor(docs, answer, { asker: conversation.user, privately });
  return toSlackMessage(answer, { controls });
}

/** Composes a reply; when that fails, an apology for the asker and the place of the failure for the log. */
export async function composeReply(
  desk: Desk,
  compose: () => SlackMessage | Promise<SlackMessage>,
): Promise<SlackMessage> {
  return (await tryToCompose(desk, compose)) ?? apologyMessage();
}

/** Composes something; undefined when that fails, with the place of the failure in the log. */
export async function tryToCompose<T>(
  { logger }: Desk,
  compose: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await compose();
  } catch (error) {
    // The message of an unknown error may quote the question, and questions stay out of the log.
    logger.error(`No answer could be composed: ${placeOf(error)}`);
    logger.debug('The error was', error);
    return undefined;
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
