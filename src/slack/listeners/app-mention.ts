import { deliver } from '../delivery.ts';
import type { Listener } from '../desk.ts';
import { readPost } from '../read-post.ts';
import { resolveQuestion } from '../resolve-question.ts';

/** A mention, anywhere in a sentence: one reply in its thread, which follows an edit. */
export const appMention: Listener = {
  kind: 'event',
  name: 'app_mention',
  scopes: ['app_mentions:read', 'chat:write'],
  // Only to read the message that a mention without a question replies to.
  optionalScopes: ['channels:history', 'groups:history'],
  attach(app, desk) {
    app.event('app_mention', async ({ event, body, client, context }) => {
      const post = readPost(event, context.botUserId);
      if (!post) return;
      await deliver(desk, {
        post,
        body,
        threadTs: post.threadTs ?? post.ts,
        client,
        question: () => resolveQuestion(desk, post, client, context),
      });
    });
  },
};
