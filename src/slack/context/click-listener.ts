import type { BlockAction, RespondFn, webApi } from '@slack/bolt';
import { actionPattern } from '../../render/controls/button.ts';
import { type Click, readClick } from '../payloads/read-click.ts';
import type { BotContext } from './context.ts';
import type { Listener } from './listener.ts';

/** A click, and the ways to answer it. */
export interface OpenClick extends Click {
  respond: RespondFn | undefined;
  client: webApi.WebClient;
}

/** A listener for one of our controls. What others made up, or pressed where only one may press, does nothing. */
export function clickListener(
  name: string,
  handle: (context: BotContext, click: OpenClick) => Promise<unknown>,
  scopes: readonly string[] = [],
): Listener {
  return {
    kind: 'action',
    name,
    scopes,
    optionalScopes: [],
    attach(app, context) {
      app.action<BlockAction>(actionPattern(name), async ({ ack, action, body, respond, client }) => {
        await ack();
        const click = readClick(body, action);
        const foreign = click?.seenBy === 'person' && click.state.asker !== click.user;
        if (!click || foreign) return context.logger.debug(`A click on ${name} was ignored.`);
        await handle(context, { ...click, respond, client });
      });
    },
  };
}
