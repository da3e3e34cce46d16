import { deliver } from '../delivery.ts';
import type { Listener } from '../desk.ts';
import { readPost } from '../read-post.ts';

/** A direct message: answered in the conversation, and in its thread when it stands in one. */
export const directMessage: Listener = {
  kind: 'event',
  name: 'message.im',
  scopes: ['im:history', 'chat:write'],
  optionalScopes: [],
  attach(app, desk) {
    app.event('message', async ({ event, body, client, context }) => {
      const post = event.channel_type === 'im' ? readPost(event, context.botUserId) : undefined;
      if (!post) return;
      await deliver(desk, {
        post,
        body,
        threadTs: post.threadTs,
        client,
        question: () => post.text,
      });
    });
  },
};
