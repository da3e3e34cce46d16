import type { AnyBlock, View } from '@slack/types';
import type { Choice } from './slack/people/element-action.ts';

/** Everything that one person sees, as the page draws it. */
export interface Snapshot {
  me: string;
  app: { id: string; name: string; online: boolean; transport: 'http' | 'socket'; optionalScopes: string[] };
  members: { id: string; name: string; isBot: boolean }[];
  /** Those one can switch between. */
  people: { id: string; name: string }[];
  conversations: { id: string; name: string; kind: 'channel' | 'group' | 'im'; members: string[] }[];
  messages: ShownMessage[];
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { name: string; type: 'message' | 'global'; callbackId: string }[];
  /** By conversation: what the app suggests to ask there. */
  prompts: Record<string, { title?: string; prompts: { title: string; message: string }[] }>;
  /** By `channel:thread`: what the app says it is doing. */
  statuses: Record<string, string>;
  threadTitles: Record<string, string>;
  modal?: ShownView;
  home?: ShownView;
}

export interface ShownMessage {
  channel: string;
  ts: string;
  user: string;
  text: string;
  /** As it was typed, for editing one's own. */
  typed?: string;
  blocks?: AnyBlock[];
  threadTs?: string;
  edited: boolean;
  onlyForMe: boolean;
  unfurls: { url: string; blocks?: AnyBlock[]; title?: string; text?: string }[];
}

export interface ShownView {
  id: string;
  view: View;
  errors: Record<string, string>;
  trouble?: string;
}

/** What was filled in, by block and action. */
export type Filled = Record<string, Record<string, Choice>>;

/** What a person does in the page. */
export type Act =
  | { act: 'type'; channel: string; threadTs?: string; text: string }
  | { act: 'edit'; channel: string; ts: string; text: string }
  | { act: 'delete'; channel: string; ts: string }
  | { act: 'press'; channel: string; ts: string; blockId: string; actionId: string; choice?: Choice }
  | { act: 'pressInView'; viewId: string; blockId: string; actionId: string; choice?: Choice; filled: Filled }
  | { act: 'submit'; viewId: string; filled: Filled }
  | { act: 'close'; viewId: string }
  | { act: 'open'; tab: 'home' | 'messages' }
  | { act: 'shortcut'; callbackId: string; channel?: string; ts?: string }
  | { act: 'startApp' }
  | { act: 'stopApp' };

export type ActName = Act['act'];
