import type { BotContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { readPost } from '../payloads/read-post.ts';
import { answerPost } from '../replies/answer-post.ts';
import { resolveQuestion } from '../replies/resolve-question.ts';

/** A mention, anywhere in a sentence: one reply in its thread, which follows an edit. */
export const appMention: Listener = {
  kind: 'event',
  name: 'app_mention',
  scopes: ['app_mentions:read', 'chat:write'],
  // Only to read the message that a mention without a question replies to.
  optionalScopes: ['channels:history', 'groups:history'],
  attach(app, context: BotContext) {
    app.event('app_mention', async ({ event, body, client, context: bot }) => {
      const post = readPost(event, bot.botUserId);
      if (!post) return;
      await answerPost(context, {
        post,
        body,
        threadTs: post.threadTs ?? post.ts,
        client,
        question: (ask) => resolveQuestion(context, ask, post, client, bot),
      });
    });
  },
};
