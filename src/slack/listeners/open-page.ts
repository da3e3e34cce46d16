import type { BlockAction } from '@slack/bolt';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { ACTIONS, actionPattern } from '../../render/controls/button.ts';
import { pageGoneMessage } from '../../render/messages/notices.ts';
import { pageMessage } from '../../render/messages/page-message.ts';
import type { BotContext, DocsContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { readPlace } from '../payloads/read-click.ts';
import { record } from '../payloads/record.ts';
import { composeReply } from '../replies/compose-reply.ts';
import { notifyClicker } from '../replies/respond-to-click.ts';

/** The button of a page that has no address on the web: opens it in place, for the one who clicked. */
export const openPage: Listener = {
  kind: 'action',
  name: ACTIONS.open,
  scopes: [],
  optionalScopes: [],
  attach(app, context: DocsContext) {
    app.action<BlockAction>(actionPattern(openPage.name), async ({ ack, action, body, respond, client }) => {
      await ack();
      const place = readPlace(body);
      if (!place) return context.logger.debug('A click without a place was ignored.');
      const message = await composeReply(context, () => readPage(context, record(action).value, place.user));
      await notifyClicker(context, { ...place, respond, client }, message);
    });
  },
};

/** The value comes from a button of ours, unless somebody made it up. */
function readPage({ docs }: Pick<BotContext, 'docs'>, value: unknown, asker: string): SlackMessage {
  const reading = typeof value === 'string' ? docs.read(value) : undefined;
  return reading ? pageMessage(reading, asker) : pageGoneMessage();
}
