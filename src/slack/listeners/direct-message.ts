import { deliver } from '../delivery.ts';
import type { Listener } from '../desk.ts';
import { readPost } from '../read-post.ts';

/** A direct message: answered in its thread, as the agent view shows conversations. */
export const directMessage: Listener = {
  kind: 'event',
  name: 'message.im',
  scopes: ['im:history', 'chat:write'],
  // Only to name the thread after its question.
  optionalScopes: ['assistant:write'],
  attach(app, desk) {
    app.event('message', async ({ event, body, client, context }) => {
      const post = event.channel_type === 'im' ? readPost(event, context.botUserId) : undefined;
      if (!post) return;
      await deliver(desk, {
        post,
        body,
        threadTs: post.threadTs ?? post.ts,
        client,
        question: () => ({ text: post.text }),
        agentView: true,
      });
    });
  },
};
