import type { Installs } from './installs.ts';
import type { Manifest } from './manifest.ts';
import { SlackRefusal } from './refusal.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { Conversation, Message, Workspace } from './workspace.ts';

/** Who the app is, as Slack knows it. */
export const APP = {
  appId: 'A0DOCSBOT',
  botId: 'BBOT',
  userId: 'UBOT',
  token: 'verification-token',
} as const;

/** What the app proves itself with, and what Slack signs its requests with. */
export interface Credentials {
  botToken: string;
  appToken: string;
  signingSecret: string;
}

/** What the parts of the stand-in share. */
export interface Backstage {
  workspace: Workspace;
  manifest: Manifest;
  credentials: Credentials;
  /** Where else the app is installed. */
  installs: Installs;
  /** What the installed app was granted. */
  scopes: Set<string>;
  now(): number;
  responseUrls: ResponseUrls;
  triggers: Triggers;
  /** Tells the app of a change of a message, where it subscribes to that. */
  announce(change: Change): void;
  /** Where the next socket is to be opened. */
  socketUrl(): string;
}

export interface Change {
  kind: 'posted' | 'changed' | 'deleted';
  message: Message;
  previous?: Message;
}

/** The conversation, if the app may know that it exists. */
export function conversationOf({ workspace }: Backstage, id: unknown): Conversation {
  const conversation =
    workspace.conversations.get(String(id)) ??
    [...workspace.conversations.values()].find(
      ({ kind, members }) => kind === 'im' && members.has(String(id)),
    );
  const hidden = conversation?.kind !== 'channel' && !conversation?.members.has(APP.userId);
  if (!conversation || hidden) throw new SlackRefusal('channel_not_found');
  return conversation;
}

/** The conversation, if the app is in it. */
export function joinedConversation(backstage: Backstage, id: unknown): Conversation {
  const conversation = conversationOf(backstage, id);
  if (!conversation.members.has(APP.userId)) throw new SlackRefusal('not_in_channel');
  return conversation;
}
