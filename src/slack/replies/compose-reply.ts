import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { toSlackMessage } from '../../render/messages/answer-message.ts';
import { helpMessage } from '../../render/messages/help-message.ts';
import { apologyMessage } from '../../render/messages/notices.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Answer } from '../../types.ts';
import type { BotContext } from '../context/context.ts';
import { currentDelivery, noteOutcome } from '../context/current-delivery.ts';
import { placeOf } from '../context/place-of.ts';
import { controlsFor } from './controls-for.ts';
import { replyToWord, type WordContext } from './reply-to-word.ts';

/** What somebody asks. */
export interface Question {
  text: string;
  /** A line of ours that belongs under the reply. */
  note?: string;
  /** What the documentation says, where it has been asked already. */
  answer?: Answer;
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
export async function replyTo(context: WordContext, asking: Asking): Promise<SlackMessage> {
  return (
    (await replyToWord(context, asking.text, { ...asking.conversation, privately: asking.privately })) ??
    answerTo(context, asking)
  );
}

/** Asks the documentation, in the language that the person has set and with the question before it. */
export async function ask(
  { docs, store }: Pick<BotContext, 'docs' | 'store'>,
  { text, conversation, previous }: Pick<Asking, 'text' | 'conversation' | 'previous'>,
): Promise<Answer> {
  const language = await store.preferences.language(conversation);
  return docs.ask(text, { ...(previous ? { previous } : {}), ...(language ? { language } : {}) });
}

/** The answer to a question; help where it asks nothing. */
export async function answerTo(
  context: Pick<BotContext, 'docs' | 'store'>,
  asking: Asking,
): Promise<SlackMessage> {
  const { docs, store } = context;
  const {
    note,
    conversation,
    alsoIn,
    privately,
    sharesInto: threadTs,
    answer = await ask(context, asking),
  } = asking;
  noteOutcome(answer.kind, answer);
  if (answer.kind === 'empty') return helpMessage(docs.about, note);
  await store.conversations.remember([conversation, ...(alsoIn ? [alsoIn] : [])], answer.question);
  const who = { asker: conversation.user, privately, ...(threadTs ? { threadTs } : {}) };
  const controls = controlsFor(docs, answer, who);
  return toSlackMessage(answer, { controls, ...(note ? { note } : {}) });
}

/** Composes a reply; when that fails, an apology for the asker and the place of the failure for the log. */
export async function composeReply(
  context: Pick<BotContext, 'logger'>,
  compose: () => SlackMessage | Promise<SlackMessage>,
): Promise<SlackMessage> {
  const message = await tryToCompose(context, compose);
  // Whatever asked the documentation has said what came of it.
  if (!currentDelivery()?.noted) noteOutcome('empty');
  return message ?? apologyMessage(currentDelivery()?.id);
}

/** Composes something; undefined when that fails, with the place of the failure in the log. */
export async function tryToCompose<T>(
  { logger }: Pick<BotContext, 'logger'>,
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
