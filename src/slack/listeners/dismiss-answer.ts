import { ACTIONS } from '../../render/button.ts';
import { clickFailedMessage } from '../../render/notices.ts';
import { type ClickInHand, clickListener } from '../click-listener.ts';
import type { Desk } from '../desk.ts';
import { failureOf } from '../failures.ts';
import { hint, respondTo } from '../respond-to-click.ts';

/** Takes an answer away; one that others see, only on the click of the person whom it answers. */
export const dismissAnswer = clickListener(
  ACTIONS.dismiss,
  async (desk, click) => {
    if (click.state.asker !== click.user) return;
    if (click.seenBy !== 'person' && (await deleteMessage(desk, click))) return;
    const gone = await respondTo(desk, click, { delete_original: true });
    if (!gone) await hint(desk, click, clickFailedMessage());
  },
  ['chat:write'],
);

async function deleteMessage(
  { logger }: Desk,
  { client, channel, messageTs }: ClickInHand,
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
