import type { AnyBlock, View } from '@slack/types';
import type { Step } from './slack/manifest.ts';
import type { Choice, Filled, Prompts, StepRun, Unfurl } from './slack/workspace.ts';

/** Everything that one person sees, as the page draws it. */
export interface Snapshot {
  me: string;
  app: { id: string; name: string; online: boolean; transport: 'http' | 'socket'; optionalScopes: string[] };
  members: { id: string; name: string; isBot: boolean; foreign: boolean }[];
  /** Those one can switch between. */
  people: { id: string; name: string }[];
  conversations: {
    id: string;
    name: string;
    kind: 'channel' | 'group' | 'im';
    members: string[];
    external: boolean;
  }[];
  messages: ShownMessage[];
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { name: string; type: 'message' | 'global'; callbackId: string }[];
  /** What the app suggests to ask it directly. */
  prompts: Prompts;
  /** By `channel:thread`: what the app says it is doing. */
  statuses: Record<string, string>;
  threadTitles: Record<string, string>;
  steps: Step[];
  stepRuns: ShownRun[];
  /** What Slack took without a word although nothing comes of it. */
  warnings: string[];
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
  unfurls: (Unfurl & { url: string })[];
}

/** A step that this person ran in a workflow; without outputs and error while it runs. */
export type ShownRun = Pick<StepRun, 'id' | 'callbackId' | 'inputs' | 'outputs' | 'error'>;

export interface ShownView {
  id: string;
  view: View;
  /** What its fields hold. */
  filled: Filled;
  errors: Record<string, string>;
  trouble?: string;
  /** Why Slack did not take what the app acknowledged; shown in the playground only. */
  refused?: string;
}

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
  | { act: 'runStep'; callbackId: string; inputs: Record<string, unknown> }
  | { act: 'startApp' }
  | { act: 'stopApp' };

export type ActName = Act['act'];
