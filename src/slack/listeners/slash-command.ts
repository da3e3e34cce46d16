import { hasYoungBlocks } from '../../render/blocks/plain-blocks.ts';
import type { ReplyContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { composeReply, replyTo } from '../replies/compose-reply.ts';
import type { WordContext } from '../replies/reply-to-word.ts';
import { notifyClicker } from '../replies/respond-to-click.ts';

/** `/workos <question>`: answered inside the acknowledgement, so it works wherever the command does. */
export const slashCommand: Listener = {
  kind: 'command',
  name: '/workos',
  scopes: ['commands'],
  optionalScopes: [],
  attach(app, context: WordContext & ReplyContext) {
    app.command(slashCommand.name, async ({ command, ack, respond, client }) => {
      const { team_id: team, channel_id: channel, user_id: user, text = '' } = command;
      const conversation = { team, channel, user };
      const previous = await context.store.conversations.previous(conversation);
      const message = await composeReply(context, () =>
        replyTo(context, { text, conversation, previous, privately: true }),
      );
      // A block that Slack refuses in the acknowledgement shows the person an error and tells us nothing.
      if (!hasYoungBlocks(message.blocks)) return ack({ response_type: 'ephemeral', ...message });
      await ack();
      await notifyClicker(context, { respond, client, channel, user }, message);
    });
  },
};
