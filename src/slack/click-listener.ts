import type { BlockAction, RespondFn, webApi } from '@slack/bolt';
import { actionPattern } from '../render/button.ts';
import type { Desk, Listener } from './desk.ts';
import { type Click, readClick } from './read-click.ts';

/** A click, and the ways to answer it. */
export interface ClickInHand extends Click {
  respond: RespondFn | undefined;
  client: webApi.WebClient;
}

/** A listener for one of our controls. What others made up, or pressed where only one may press, does nothing. */
export function clickListener(
  name: string,
  handle: (desk: Desk, click: ClickInHand) => Promise<unknown>,
  scopes: readonly string[] = [],
): Listener {
  return {
    kind: 'action',
    name,
    scopes,
    optionalScopes: [],
    attach(app, desk) {
      app.action<BlockAction>(actionPattern(name), async ({ ack, action, body, respond, client }) => {
        await ack();
        const click = readClick(body, action);
        const foreign = click?.seenBy === 'person' && click.state.asker !== click.user;
        if (!click || foreign) return desk.logger.debug(`A click on ${name} was ignored.`);
        await handle(desk, { ...click, respond, client });
      });
    },
  };
}
