import { toSlackMessage } from '../render/block-kit.ts';
import { helpMessage } from '../render/help-message.ts';
import { apologyMessage } from '../render/notices.ts';
import type { SlackMessage } from '../render/slack-message.ts';
import { controlsFor } from './controls-for.ts';
import type { Conversation } from './create-conversations.ts';
import { currentDelivery, noteOutcome } from './current-delivery.ts';
import type { Desk } from './desk.ts';
import { placeOf } from './place-of.ts';
import { replyToWord } from './reply-to-word.ts';

/** What somebody asks. */
export interface Question {
  text: string;
  /** A line of ours that belongs under the reply. */
  note?: string;
}

/** Somebody's question, and where it stands. */
export interface Asking extends Question {
  conversation: Conversation;
  /** Another conversation in which it can be followed up. */
  alsoIn?: Conversation;
  /** The question before it. */
  previous: string | undefined;
  /** Nobody but the asker will see the reply. */
  privately: boolean;
  /** The thread to share it into, where that is not the one that the reply stands in. */
  sharesInto?: string | undefined;
}

/** The reply to what somebody typed to the bot: what its words ask for, else the answer. */
export function replyTo(desk: Desk, asking: Asking): SlackMessage {
  return replyToWord(desk, asking.text, asking.conversation) ?? answerTo(desk, asking);
}

/** The answer to a question; help where it asks nothing. */
export function answerTo({ docs, conversations, preferences }: Desk, asking: Asking): SlackMessage {
  const { text, note, conversation, alsoIn, previous, privately, sharesInto: threadTs } = asking;
  const language = preferences.language(conversation);
  const answer = docs.ask(text, { ...(previous ? { previous } : {}), ...(language ? { language } : {}) });
  noteOutcome(answer.kind);
  if (answer.kind === 'empty') return helpMessage(docs.about, note);
  for (const one of [conversation, ...(alsoIn ? [alsoIn] : [])]) conversations.remember(one, answer.question);
  const who = { asker: conversation.user, privately, ...(threadTs ? { threadTs } : {}) };
  const controls = controlsFor(docs, answer, who);
  return toSlackMessage(answer, { controls, ...(note ? { note } : {}) });
}

/** Composes a reply; when that fails, an apology for the asker and the place of the failure for the log. */
export async function composeReply(
  desk: Desk,
  compose: () => SlackMessage | Promise<SlackMessage>,
): Promise<SlackMessage> {
  const message = await tryToCompose(desk, compose);
  // Whatever asked the documentation has said what came of it.
  if (!currentDelivery()?.noted) noteOutcome('empty');
  return message ?? apologyMessage(currentDelivery()?.id);
}

/** Composes something; undefined when that fails, with the place of the failure in the log. */
export async function tryToCompose<T>(
  { logger }: Desk,
  compose: () => T | Promise<T>,
): Promise<T | undefined> {
  try {
    return await compose();
  } catch (error) {
    noteOutcome('failed');
    logger.error(`No answer could be composed: ${placeOf(error)}`);
    logger.debug('The error was', error);
    return undefined;
  }
}
