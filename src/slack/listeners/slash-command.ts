import type { ReplyContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { composeReply, replyTo } from '../replies/compose-reply.ts';

/** `/workos <question>`: answered inside the acknowledgement, so it works wherever the command does. */
export const slashCommand: Listener = {
  kind: 'command',
  name: '/workos',
  scopes: ['commands'],
  optionalScopes: [],
  attach(app, context: ReplyContext) {
    app.command(slashCommand.name, async ({ command, ack }) => {
      const { team_id: team, channel_id: channel, user_id: user, text = '' } = command;
      const conversation = { team, channel, user };
      const previous = context.store.conversations.previous(conversation);
      const message = await composeReply(context, () =>
        replyTo(context, { text, conversation, previous, privately: true }),
      );
      await ack({ response_type: 'ephemeral', ...message });
    });
  },
};
