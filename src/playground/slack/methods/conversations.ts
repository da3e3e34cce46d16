import { type Backstage, conversationOf, joinedConversation } from '../backstage.ts';
import { messageFields } from '../payloads/message-fields.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Args, Methods } from './method.ts';

const HISTORY = { channel: 'channels:history', group: 'groups:history', im: 'im:history' } as const;
const READ = { channel: 'channels:read', group: 'groups:read', im: 'im:read' } as const;

/** https://docs.slack.dev/reference/methods, the part about conversations. */
export const conversationMethods: Methods = {
  'conversations.replies': {
    scopes: by(HISTORY),
    run(args, backstage) {
      const { id } = joinedConversation(backstage, args.channel);
      const thread = backstage.workspace.messages.filter(
        ({ channel, ts, threadTs, onlyFor }) =>
          channel === id &&
          !onlyFor &&
          (ts === args.ts || threadTs === args.ts) &&
          // Its first message comes with every page.
          (ts === args.ts || Number(ts) > Number(args.oldest ?? 0)),
      );
      if (thread.length === 0) throw new SlackRefusal('thread_not_found');
      const withMetadata = String(args.include_all_metadata) === 'true';
      return page(
        args,
        thread.map((message) => ({
          ...messageFields(message),
          ...(withMetadata && message.metadata ? { metadata: message.metadata } : {}),
        })),
      );
    },
  },
  'conversations.history': {
    scopes: by(HISTORY),
    run(args, backstage) {
      const { id } = joinedConversation(backstage, args.channel);
      const found = backstage.workspace.messages.filter(
        ({ channel, threadTs, onlyFor }) => channel === id && !threadTs && !onlyFor,
      );
      return page(args, found.map(messageFields).reverse());
    },
  },
  'conversations.info': {
    scopes: by(READ),
    run(args, backstage) {
      const { id, name, kind, archived, external } = conversationOf(backstage, args.channel);
      return {
        channel: {
          id,
          name,
          is_im: kind === 'im',
          is_private: kind === 'group',
          is_archived: archived ?? false,
          is_ext_shared: external ?? false,
        },
      };
    },
  },
};

function by(scopes: Record<keyof typeof HISTORY, string>) {
  return (args: Args, backstage: Backstage) => [scopes[conversationOf(backstage, args.channel).kind]];
}

const PAGE = 100;

function page(args: Args, messages: readonly object[]) {
  const limit = Number(args.limit ?? PAGE);
  return { messages: messages.slice(0, limit), has_more: messages.length > limit };
}
