import type { AnyBlock, View } from '@slack/types';

/** What was chosen: the value of an option or of one half of the feedback buttons, a text, a date, an id. */
export type Choice = string | readonly string[] | undefined;

/** What is filled in, by block and action. */
export type Filled = Record<string, Record<string, Choice>>;

/** What an app suggests to ask in somebody's messages with it. */
export interface Prompts {
  title?: string;
  prompts: { title: string; message: string }[];
}

/** Somebody in the workspace; the bot is one of them. */
export interface Member {
  id: string;
  name: string;
  username: string;
  isBot?: true;
  /** The workspace of somebody who is only in channels that are shared with it. */
  foreignTeam?: string;
}

export interface Conversation {
  id: string;
  /** Without the `#`; empty for a direct message. */
  name: string;
  kind: 'channel' | 'group' | 'im';
  /** Ids of those who are in it. */
  members: Set<string>;
  archived?: true;
  /** Shared with another workspace (Slack Connect). */
  external?: true;
}

/** A message as everybody sees it; an ephemeral one is seen by its owner only. */
export interface Message {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks?: AnyBlock[];
  threadTs?: string;
  edited?: { user: string; ts: string };
  /** What the app alone reads. */
  metadata?: object;
  /** The person who alone sees it. */
  onlyFor?: string;
  /** Previews of links, by the URL that was posted. */
  unfurls?: Record<string, Unfurl>;
}

/** A preview of a link: blocks, or the older title and text. */
export interface Unfurl {
  blocks?: AnyBlock[];
  title?: string;
  text?: string;
}

/** A modal that is open, or an App Home that was published. */
export interface OpenView {
  id: string;
  owner: string;
  hash: string;
  view: View;
  /** What its fields hold, whether typed or given by the app. */
  filled: Filled;
  rootId: string;
  previousId?: string;
  /** What the app said is wrong with an input, by block. */
  errors?: Record<string, string>;
  /** What Slack itself tells the person when the app cannot be reached. */
  trouble?: string;
  /** Why Slack did not take what the app acknowledged a submission with; nobody in Slack gets to see it. */
  refused?: string;
}

/** One time that a step of the app was run in a workflow. */
export interface StepRun {
  id: string;
  workflowId: string;
  /** What the app may call the Web API with while the step runs. */
  token: string;
  callbackId: string;
  inputs: Record<string, unknown>;
  owner: string;
  /** How the app ended it; neither while it runs. */
  outputs?: Record<string, unknown>;
  error?: string;
}

/** Where an app's blocks are shown. */
export type BlockSurface = 'acknowledgement' | 'response' | 'message' | 'view' | 'unfurl';

/** What the stand-in remembers: who and what there is, and what has been said. */
export interface Workspace {
  team: { id: string; name: string; domain: string };
  members: Map<string, Member>;
  conversations: Map<string, Conversation>;
  /** Oldest first. */
  messages: Message[];
  /** The modals of each person, the one on top last. */
  modals: Map<string, OpenView[]>;
  homes: Map<string, OpenView>;
  /** Prompts suggested in a direct message, by its id. */
  prompts: Map<string, Prompts>;
  /** What the app says it is doing, by `channel:thread`. */
  statuses: Map<string, { text: string; until: number }>;
  threadTitles: Map<string, string>;
  /** Oldest first. */
  stepRuns: StepRun[];
  /** What Slack took without a word although nothing comes of it. */
  warnings: string[];
  /** Types of block that Slack refuses, each on one surface. */
  refusedBlocks: { surface: BlockSurface; type: string }[];
  /** A timestamp that no message has yet. */
  nextTs(): string;
  find(channel: string, ts: string): Message | undefined;
  /** To be called after each change, so that whoever looks sees it. */
  changed(): void;
  onChange(listener: () => void): () => void;
}

/** An empty workspace with these members and conversations. */
export function createWorkspace(
  members: readonly Member[],
  conversations: readonly Conversation[],
): Workspace {
  const listeners = new Set<() => void>();
  const messages: Message[] = [];
  let last = 0;
  return {
    team: { id: 'T1', name: 'Playground', domain: 'playground' },
    members: new Map(members.map((member) => [member.id, member])),
    conversations: new Map(conversations.map((conversation) => [conversation.id, conversation])),
    messages,
    modals: new Map(),
    homes: new Map(),
    prompts: new Map(),
    statuses: new Map(),
    threadTitles: new Map(),
    stepRuns: [],
    warnings: [],
    refusedBlocks: [],
    nextTs() {
      last = Math.max(last + 1, Date.now() * 1000);
      return `${Math.floor(last / 1e6)}.${String(last % 1e6).padStart(6, '0')}`;
    },
    find: (channel, ts) => messages.find((message) => message.channel === channel && message.ts === ts),
    changed() {
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
