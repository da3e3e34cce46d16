import type { BotContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { readPost } from '../payloads/read-post.ts';
import { answerPost } from '../replies/answer-post.ts';

/** A direct message: answered in its thread, as the agent view shows conversations. */
export const directMessage: Listener = {
  kind: 'event',
  name: 'message.im',
  scopes: ['im:history', 'chat:write'],
  // Only to name the thread after its question.
  optionalScopes: ['assistant:write'],
  attach(app, context: BotContext) {
    app.event('message', async ({ event, body, client, context: { botUserId } }) => {
      const post = event.channel_type === 'im' ? readPost(event, botUserId) : undefined;
      if (!post) return;
      await answerPost(context, {
        post,
        body,
        threadTs: post.threadTs ?? post.ts,
        client,
        agentView: true,
      });
    });
  },
};
