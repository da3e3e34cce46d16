import { ACTIONS } from '../../render/controls/button.ts';
import { clickFailedMessage } from '../../render/messages/notices.ts';
import { clickListener, type OpenClick } from '../context/click-listener.ts';
import type { CallContext } from '../context/context.ts';
import { notifyPrivately, respondTo } from '../replies/respond-to-click.ts';
import { failureOf } from '../transport/failures.ts';

/** Takes an answer away; one that others see, only on the click of the person whom it answers. */
export const dismissAnswer = clickListener(ACTIONS.dismiss, dismiss, ['chat:write']);

/** Takes the message of a click away. */
export async function dismiss(context: CallContext, click: OpenClick): Promise<void> {
  if (click.state.asker !== click.user) return;
  if (click.seenBy !== 'person' && (await deleteMessage(context, click))) return;
  const gone = await respondTo(context, click, { delete_original: true });
  if (!gone) await notifyPrivately(context, click, clickFailedMessage());
}

async function deleteMessage(
  { logger }: CallContext,
  { client, channel, messageTs }: OpenClick,
): Promise<boolean> {
  if (!messageTs) return false;
  try {
    await client.chat.delete({ channel, ts: messageTs });
    return true;
  } catch (error) {
    // Where an answer was shared, the bot need not be a member; the response URL works there.
    logger.info(`A reply could not be deleted by its timestamp: ${failureOf(error).code}.`);
    return false;
  }
}
