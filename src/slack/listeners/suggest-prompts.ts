import type { webApi } from '@slack/bolt';
import { GREETING, PROMPTS } from '../../render/messages/prompts.ts';
import type { CallContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { failureOf } from '../transport/failures.ts';

/** Somebody opens their messages with the bot: a greeting, and questions to begin with. */
export const suggestPrompts: Listener = {
  kind: 'event',
  name: 'app_home_opened',
  scopes: [],
  optionalScopes: ['assistant:write'],
  attach(app, context: CallContext) {
    let isTold = false;
    app.event('app_home_opened', async ({ event: { tab, channel }, client }) => {
      if (tab !== 'messages' || !channel) return;
      await suggest(client, channel).catch((error) => {
        // A workspace without the agent view says no each time.
        const { code, reason } = failureOf(error);
        if (!isTold) context.logger.info(`No prompts can be suggested here: ${code}, ${reason}.`);
        isTold = true;
      });
    });
  },
};

/** With `thread_ts` Slack would say yes and do nothing. */
function suggest(client: webApi.WebClient, channel: string): Promise<unknown> {
  return client.assistant.threads.setSuggestedPrompts({
    channel_id: channel,
    title: GREETING,
    prompts: PROMPTS,
  });
}
