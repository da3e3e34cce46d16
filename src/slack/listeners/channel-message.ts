import { deliver } from '../delivery.ts';
import type { Listener } from '../desk.ts';
import { readUnasked } from '../read-unasked.ts';

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
    attach(app, desk) {
      app.event('message', async ({ event, body, client, context }) => {
        if (event.channel_type !== type) return;
        const unasked = await readUnasked(desk, { event, body }, context.botUserId);
        if (!unasked) return;
        const { post, note } = unasked;
        await deliver(desk, {
          post,
          body,
          threadTs: post.threadTs ?? post.ts,
          client,
          question: () => ({ text: post.text, ...(note ? { note } : {}) }),
          unasked: true,
        });
      });
    },
  };
}
