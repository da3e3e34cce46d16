import type { Listener } from '../context/listener.ts';
import { answerPost } from '../replies/answer-post.ts';
import { readUnasked } from '../replies/read-unasked.ts';

/** A message in a public channel that does not mention us. */
export const publicChannelMessage = channelMessage('message.channels', 'channel', 'channels:history');

/** The same in a private channel. */
export const privateChannelMessage = channelMessage('message.groups', 'group', 'groups:history');

/** In channels that the operator has named: a follow-up in our thread, or a question with a clear answer. */
function channelMessage(name: string, type: string, scope: string): Listener {
  return {
    kind: 'event',
    name,
    scopes: ['chat:write'],
    optionalScopes: [scope],
    attach(app, context) {
      app.event('message', async ({ event, body, client, context: { botUserId } }) => {
        if (event.channel_type !== type) return;
        const unasked = await readUnasked(context, { event, body }, botUserId);
        if (!unasked) return;
        const { post, question } = unasked;
        await answerPost(context, {
          post,
          body,
          threadTs: post.threadTs ?? post.ts,
          client,
          question: () => question,
          unasked: true,
        });
      });
    },
  };
}
