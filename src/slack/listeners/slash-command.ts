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
      const message = await composeReply(desk, () => replyTo(desk.docs, command.text ?? ''));
      await ack({ response_type: 'ephemeral', ...message });
    });
  },
};
