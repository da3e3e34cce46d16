import { acceptMessage } from '../accept-message.ts';
import { APP, type Backstage, conversationOf, joinedConversation } from '../backstage.ts';
import { messageFields } from '../payloads/message-fields.ts';
import { SlackRefusal } from '../refusal.ts';
import { threadKey } from '../statuses.ts';
import type { Message } from '../workspace.ts';
import type { Args, Methods } from './method.ts';

const WRITE = ['chat:write'];

/** https://docs.slack.dev/reference/methods, the part about messages. */
export const chatMethods: Methods = {
  'chat.postMessage': {
    scopes: WRITE,
    run(args, backstage) {
      const { id: channel, archived, kind } = joinedConversation(backstage, args.channel);
      if (archived) throw new SlackRefusal('is_archived');
      if (kind === 'im' && !backstage.manifest.messagesTab) throw new SlackRefusal('messages_tab_disabled');
      const message = compose(args, channel, backstage);
      backstage.workspace.messages.push(message);
      backstage.workspace.statuses.delete(threadKey(channel, message.threadTs));
      backstage.workspace.changed();
      backstage.announce({ kind: 'posted', message });
      return { channel, ts: message.ts, message: messageFields(message) };
    },
  },
  'chat.postEphemeral': {
    scopes: WRITE,
    run(args, backstage) {
      const { id: channel, members } = joinedConversation(backstage, args.channel);
      const onlyFor = String(args.user);
      if (!members.has(onlyFor)) throw new SlackRefusal('user_not_in_channel');
      const message = { ...compose(args, channel, backstage), onlyFor };
      backstage.workspace.messages.push(message);
      backstage.workspace.changed();
      return { message_ts: message.ts };
    },
  },
  'chat.update': {
    scopes: WRITE,
    run(args, backstage) {
      const message = own(args, backstage, 'cant_update_message');
      const previous = { ...message };
      const words = { ...args, text: args.text ?? (args.blocks ? '' : message.text) };
      const { text, blocks } = acceptMessage(words, 'message', backstage.workspace);
      delete message.blocks;
      const edited = { user: APP.userId, ts: backstage.workspace.nextTs() };
      Object.assign(message, { text, ...(blocks ? { blocks } : {}), edited });
      backstage.workspace.changed();
      backstage.announce({ kind: 'changed', message, previous });
      return { channel: message.channel, ts: message.ts, text, message: messageFields(message) };
    },
  },
  'chat.delete': {
    scopes: WRITE,
    run(args, backstage) {
      const message = own(args, backstage, 'cant_delete_message');
      const { messages } = backstage.workspace;
      messages.splice(messages.indexOf(message), 1);
      backstage.workspace.changed();
      backstage.announce({ kind: 'deleted', message });
      return { channel: message.channel, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    run(args, backstage) {
      const { id: channel } = conversationOf(backstage, args.channel);
      if (!backstage.workspace.find(channel, String(args.message_ts)))
        throw new SlackRefusal('message_not_found');
      const at = String(args.message_ts).replace('.', '');
      return { channel, permalink: `https://playground.slack.com/archives/${channel}/p${at}` };
    },
  },
};

function compose(args: Args, channel: string, { workspace }: Backstage): Message {
  const words = acceptMessage(args, 'message', workspace);
  const threadTs = args.thread_ts === undefined ? undefined : String(args.thread_ts);
  if (threadTs) {
    const parent = workspace.find(channel, threadTs);
    if (!parent) throw new SlackRefusal('thread_not_found');
    if (parent.onlyFor) throw new SlackRefusal('cannot_reply_to_message');
  }
  return {
    channel,
    ts: workspace.nextTs(),
    user: APP.userId,
    ...words,
    ...(threadTs ? { threadTs } : {}),
    ...(args.metadata ? { metadata: args.metadata as object } : {}),
  };
}

/** A message of the app's; an ephemeral one cannot be found by its timestamp. */
function own(args: Args, backstage: Backstage, otherwise: string): Message {
  const { id } = conversationOf(backstage, args.channel);
  const message = backstage.workspace.find(id, String(args.ts));
  if (!message || message.onlyFor) throw new SlackRefusal('message_not_found');
  if (message.user !== APP.userId) throw new SlackRefusal(otherwise);
  return message;
}
