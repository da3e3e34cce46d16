import { composeReply, replyTo } from '../compose-reply.ts';
import type { Listener } from '../desk.ts';

/** `/workos <question>`: answered inside the acknowledgement, so it works wherever the command does. */
export const slashCommand: Listener = {
  kind: 'command',
  name: '/workos',
  scopes: ['commands'],
  optionalScopes: [],
  attach(app, desk) {
    app.command(slashCommand.name, async ({ command, ack }) => {
      const { team_id: team, channel_id: channel, user_id: user, text = '' } = command;
      const conversation = { team, channel, user };
      const previous = desk.conversations.previous(conversation);
      const message = await composeReply(desk, () =>
        replyTo(desk, { text, conversation, previous, privately: true }),
      );
      await ack({ response_type: 'ephemeral', ...message });
    });
  },
};
