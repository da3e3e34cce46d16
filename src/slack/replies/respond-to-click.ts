import type { RespondArguments } from '@slack/bolt';
import type { SlackMessage, Words } from '../../render/blocks/slack-message.ts';
import type { OpenClick } from '../context/click-listener.ts';
import type { LogContext } from '../context/context.ts';
import { failureOf } from '../transport/failures.ts';
import { withRetries } from '../transport/with-retries.ts';
import { composeReply } from './compose-reply.ts';
import { postReply } from './post-reply.ts';

/**
 * Shows the person who clicked something else: in place of the message where nobody else sees it, else to them
 * alone, beside it.
 */
export async function showInPlace(
  context: LogContext,
  click: OpenClick,
  compose: (privately: boolean) => SlackMessage,
): Promise<void> {
  const message = await composeReply(context, () => compose(click.seenBy !== 'dm'));
  if (click.seenBy === 'everybody') return notifyClicker(context, click, message);
  const place = click.seenBy === 'person' ? { response_type: 'ephemeral' as const } : {};
  const shown = await respondTo(context, click, { ...place, replace_original: true, ...message });
  if (!shown) await notifyPrivately(context, click, { text: message.text });
}

/** Where somebody clicked, and the ways to answer them. */
export type Reachable = Pick<OpenClick, 'respond' | 'client' | 'channel' | 'user' | 'threadTs'>;

/** Tells the person who clicked, and nobody else, and leaves the message as it is. */
export async function notifyClicker(
  context: LogContext,
  click: Reachable,
  message: SlackMessage,
): Promise<void> {
  const told = await respondTo(context, click, {
    response_type: 'ephemeral',
    replace_original: false,
    ...message,
  });
  if (!told) await notifyPrivately(context, click, { text: message.text });
}

/** Uses the response URL of a click; false when Slack did not take it. What may not be said twice is tried once. */
export async function respondTo(
  { logger }: LogContext,
  { respond, threadTs }: Reachable,
  response: RespondArguments,
  { once = false } = {},
): Promise<boolean> {
  if (!respond) return false;
  const place = threadTs ? { thread_ts: threadTs } : {};
  const attempt = (body: RespondArguments) => {
    const call = () => respond({ ...place, ...body } as RespondArguments);
    return once ? call() : withRetries(call);
  };
  try {
    await attempt(response).catch((error: unknown) => {
      // Slack says no more than this when it takes exception to the blocks.
      if (failureOf(error).code !== 'http_400' || !('blocks' in response)) throw error;
      const { blocks: _, ...words } = response as RespondArguments & { blocks?: unknown };
      return attempt(words as RespondArguments);
    });
    return true;
  } catch (error) {
    logger.error(`A click could not be answered: ${failureOf(error).code}.`);
    return false;
  }
}

/**
 * Tells the person without the response URL: beside the message, or where the bot is no member in a direct message.
 * What fails here too is for the log alone.
 */
export async function notifyPrivately(
  { logger }: LogContext,
  click: Reachable,
  message: Words,
): Promise<void> {
  const { client, channel, user, threadTs } = click;
  const place = { channel, user, ...(threadTs ? { thread_ts: threadTs } : {}) };
  try {
    await withRetries(() => client.chat.postEphemeral({ ...place, ...message }));
  } catch (error) {
    const { code, unsure } = failureOf(error);
    logger.warn(`A person could not be told something where they are: ${code}.`);
    if (!unsure) await postReply(client, { channel: user }, message, logger);
  }
}
