import { type Backstage, joinedConversation } from '../backstage.ts';
import { SlackRefusal } from '../refusal.ts';
import { MAX } from '../rules/max.ts';
import { setStatus, threadKey } from '../statuses.ts';
import type { Args, Methods } from './method.ts';

/** https://docs.slack.dev/reference/methods, the part about the agent messaging experience. */
export const assistantMethods: Methods = {
  'assistant.threads.setSuggestedPrompts': {
    scopes: ['assistant:write'],
    run(args, backstage) {
      const { workspace, manifest } = backstage;
      const { id, kind } = joinedConversation(backstage, args.channel_id);
      if (kind !== 'im') throw new SlackRefusal('channel_not_found');
      const prompts = promptsOf(args.prompts);
      if (manifest.agentView && args.thread_ts !== undefined) workspace.warnings.push(WITH_THREAD);
      else workspace.prompts.set(id, { prompts, ...(args.title ? { title: String(args.title) } : {}) });
      workspace.changed();
      return {};
    },
  },
  'assistant.threads.setStatus': {
    scopes: ['chat:write', 'assistant:write'],
    run(args, backstage) {
      const { loading_messages: loading = [] } = args;
      if (typeof args.status !== 'string') throw new SlackRefusal('invalid_arguments');
      if (!Array.isArray(loading) || loading.length > MAX.loadingMessages) {
        throw new SlackRefusal('invalid_arguments');
      }
      setStatus(backstage, threadOf(args, backstage), args.status);
      return {};
    },
  },
  'assistant.threads.setTitle': {
    scopes: ['assistant:write'],
    run(args, backstage) {
      if (!args.title) throw new SlackRefusal('invalid_arguments');
      backstage.workspace.threadTitles.set(threadOf(args, backstage), String(args.title));
      backstage.workspace.changed();
      return {};
    },
  },
};

/** Slack says ok to it, and nothing comes of it. */
const WITH_THREAD = 'assistant.threads.setSuggestedPrompts with thread_ts does nothing under agent_view.';

function promptsOf(given: unknown): { title: string; message: string }[] {
  const isPrompt = (one: Record<string, unknown> | null) => one && isText(one.title) && isText(one.message);
  if (!Array.isArray(given) || given.length === 0 || given.length > MAX.prompts || !given.every(isPrompt)) {
    throw new SlackRefusal('invalid_arguments');
  }
  return given;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function threadOf(args: Args, backstage: Backstage): string {
  const { id } = joinedConversation(backstage, args.channel_id);
  if (!backstage.workspace.find(id, String(args.thread_ts))) throw new SlackRefusal('invalid_thread_ts');
  return threadKey(id, String(args.thread_ts));
}
