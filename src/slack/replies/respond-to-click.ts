import type { RespondArguments } from '@slack/bolt';
import type { SlackMessage, Words } from '../../render/blocks/slack-message.ts';
import type { OpenClick } from '../context/click-listener.ts';
import type { CallContext } from '../context/context.ts';
import { failureOf } from '../transport/failures.ts';
import { withRetries } from '../transport/with-retries.ts';
import { composeReply } from './compose-reply.ts';
import { formsOf, postReply } from './post-reply.ts';

/**
 * Shows the person who clicked something else: in place of the message where nobody else sees it, else to them
 * alone, beside it.
 */
export async function showInPlace(
  context: CallContext,
  click: OpenClick,
  compose: (privately: boolean) => SlackMessage | Promise<SlackMessage>,
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
  context: CallContext,
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
  { logger, plainSurfaces }: CallContext,
  { respond, threadTs }: Pick<Reachable, 'respond' | 'threadTs'>,
  response: RespondArguments,
  { once = false } = {},
): Promise<boolean> {
  if (!respond) return false;
  const place = threadTs ? { thread_ts: threadTs } : {};
  const attempt = (body: RespondArguments) => {
    const call = () => respond({ ...place, ...body } as RespondArguments);
    return once ? call() : withRetries(call);
  };
  const { text = '', blocks, ...rest } = response as RespondArguments & Partial<SlackMessage>;
  const forms: object[] = blocks
    ? formsOf({ text, blocks }, plainSurfaces.has('response')).map((form) => ({ ...rest, ...form }))
    : [response];
  try {
    for (const [i, form] of forms.entries()) {
      try {
        await attempt(form as RespondArguments);
        if (i > 0 && 'blocks' in form) plainSurfaces.add('response');
        break;
      } catch (error) {
        // Slack says no more than this when it takes exception to the blocks.
        if (failureOf(error).code !== 'http_400' || i + 1 === forms.length) throw error;
      }
    }
    return true;
  } catch (error) {
    logger.error(`A click could not be answered: ${failureOf(error).code}.`);
    return false;
  }
}

/**
 * Tells the person without the response URL: beside the message, or where the bot is no member in a direct message.
 * What fails here too is for the log alone; false then.
 */
export async function notifyPrivately(
  context: CallContext,
  click: Reachable,
  message: Words,
): Promise<boolean> {
  const { logger } = context;
  const { client, channel, user, threadTs } = click;
  const place = { channel, user, ...(threadTs ? { thread_ts: threadTs } : {}) };
  try {
    await withRetries(() => client.chat.postEphemeral({ ...place, ...message }));
    return true;
  } catch (error) {
    const { code, unsure } = failureOf(error);
    logger.warn(`A person could not be told something where they are: ${code}.`);
    if (unsure) return true;
    return (await postReply(client, { channel: user }, message, context)).outcome !== 'failed';
  }
}
