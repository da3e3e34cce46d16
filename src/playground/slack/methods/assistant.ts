import { joinedConversation } from '../backstage.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Methods } from './method.ts';

const MOST_PROMPTS = 4;

/** https://docs.slack.dev/reference/methods, the part about the agent messaging experience. */
export const assistantMethods: Methods = {
  'assistant.threads.setSuggestedPrompts': {
    scopes: ['assistant:write'],
    run(args, backstage) {
      const { id } = joinedConversation(backstage, args.channel_id);
      const prompts = args.prompts as { title: string; message: string }[];
      if (!Array.isArray(prompts) || prompts.length > MOST_PROMPTS)
        throw new SlackRefusal('invalid_arguments');
      // With a thread the call does nothing in an app that has an agent view, and Slack says ok all the same.
      if (args.thread_ts === undefined) {
        backstage.workspace.prompts.set(id, {
          prompts,
          ...(args.title ? { title: String(args.title) } : {}),
        });
        backstage.workspace.changed();
      }
      return {};
    },
  },
  'assistant.threads.setStatus': {
    scopes: ['chat:write', 'assistant:write'],
    run(args, backstage) {
      const { id } = joinedConversation(backstage, args.channel_id);
      const place = `${id}:${String(args.thread_ts ?? '')}`;
      if (args.status) backstage.workspace.statuses.set(place, String(args.status));
      else backstage.workspace.statuses.delete(place);
      backstage.workspace.changed();
      return {};
    },
  },
  'assistant.threads.setTitle': {
    scopes: ['assistant:write', 'chat:write'],
    run(args, backstage) {
      const { id } = joinedConversation(backstage, args.channel_id);
      backstage.workspace.threadTitles.set(`${id}:${String(args.thread_ts)}`, String(args.title));
      backstage.workspace.changed();
      return {};
    },
  },
};
