import type { BlockAction, RespondFn } from '@slack/bolt';
import { ACTIONS, actionPattern } from '../../render/button.ts';
import { pageGoneMessage } from '../../render/notices.ts';
import { pageMessage } from '../../render/page-message.ts';
import type { SlackMessage } from '../../render/slack-message.ts';
import { composeReply } from '../compose-reply.ts';
import type { Desk, Listener } from '../desk.ts';
import { failureOf } from '../failures.ts';

/** The button of a page that has no address on the web: opens it in place, for the one who clicked. */
export const openPage: Listener = {
  kind: 'action',
  name: ACTIONS.open,
  scopes: [],
  optionalScopes: [],
  attach(app, desk) {
    app.action<BlockAction>(actionPattern(openPage.name), async ({ ack, action, body, respond }) => {
      await ack();
      const value = 'value' in action ? action.value : undefined;
      const message = await composeReply(desk, () => readPage(desk, value, body.user?.id));
      await desk.inHand.track(respondPrivately(desk, respond, message));
    });
  },
};

/** The value comes from a button of ours, unless somebody made it up. */
function readPage({ docs }: Desk, value: unknown, asker: string): SlackMessage {
  const reading = typeof value === 'string' ? docs.read(value) : undefined;
  return reading ? pageMessage(reading, asker) : pageGoneMessage();
}

async function respondPrivately({ logger }: Desk, respond: RespondFn | undefined, message: SlackMessage) {
  try {
    await respond?.({ response_type: 'ephemeral', replace_original: false, ...message });
  } catch (error) {
    logger.error(`A page could not be shown: ${failureOf(error).code}, the button may be too old.`);
  }
}
