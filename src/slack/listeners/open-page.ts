import type { BlockAction } from '@slack/bolt';
import { ACTIONS, actionPattern } from '../../render/button.ts';
import { pageGoneMessage } from '../../render/notices.ts';
import { pageMessage } from '../../render/page-message.ts';
import type { SlackMessage } from '../../render/slack-message.ts';
import { composeReply } from '../compose-reply.ts';
import type { Desk, Listener } from '../desk.ts';
import { readPlace } from '../read-click.ts';
import { record } from '../record.ts';
import { tell } from '../respond-to-click.ts';

/** The button of a page that has no address on the web: opens it in place, for the one who clicked. */
export const openPage: Listener = {
  kind: 'action',
  name: ACTIONS.open,
  scopes: [],
  optionalScopes: [],
  attach(app, desk) {
    app.action<BlockAction>(actionPattern(openPage.name), async ({ ack, action, body, respond, client }) => {
      await ack();
      const place = readPlace(body);
      if (!place) return desk.logger.debug('A click without a place was ignored.');
      const message = await composeReply(desk, () => readPage(desk, record(action).value, place.user));
      await tell(desk, { ...place, respond, client }, message);
    });
  },
};

/** The value comes from a button of ours, unless somebody made it up. */
function readPage({ docs }: Desk, value: unknown, asker: string): SlackMessage {
  const reading = typeof value === 'string' ? docs.read(value) : undefined;
  return reading ? pageMessage(reading, asker) : pageGoneMessage();
}
