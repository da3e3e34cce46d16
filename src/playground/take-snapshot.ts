import type { Playground } from './create-playground.ts';
import { APP } from './slack/backstage.ts';
import { decodeText } from './slack/people/encode-text.ts';
import { promptsOf } from './slack/prompts-of.ts';
import { statusesNow } from './slack/statuses.ts';
import type { Message, OpenView, Workspace } from './slack/workspace.ts';
import type { ShownMessage, ShownView, Snapshot } from './snapshot.ts';

/** What one person sees now. */
export function takeSnapshot({ slack, appName, transport }: Playground, me: string): Snapshot {
  const { workspace, manifest, scopes } = slack.backstage;
  const members = [...workspace.members.values()];
  const conversations = [...workspace.conversations.values()].filter((one) => one.members.has(me));
  const mine = new Set(conversations.map(({ id }) => id));
  const modal = workspace.modals.get(me)?.at(-1);
  const foreign = workspace.members.get(me)?.foreignTeam !== undefined;
  const home = workspace.homes.get(me);
  return {
    me,
    app: {
      id: APP.userId,
      name: appName,
      online: slack.online,
      transport,
      optionalScopes: manifest.optionalScopes.filter((scope) => scopes.has(scope)),
    },
    members: members.map(({ id, name, isBot, foreignTeam }) => ({
      id,
      name,
      isBot: isBot ?? false,
      foreign: foreignTeam !== undefined,
    })),
    people: members.filter(({ isBot }) => !isBot).map(({ id, name }) => ({ id, name })),
    conversations: conversations.map(({ external, ...one }) => ({
      ...one,
      members: [...one.members],
      external: external ?? false,
    })),
    messages: workspace.messages
      .filter(({ channel, onlyFor }) => mine.has(channel) && (!onlyFor || onlyFor === me))
      .map((message) => shownMessage(message, me, workspace)),
    // Not for people of another workspace.
    commands: foreign ? [] : manifest.commands,
    shortcuts: foreign ? [] : manifest.shortcuts,
    prompts: promptsOf(me, slack.backstage),
    statuses: statusesNow(slack.backstage),
    threadTitles: Object.fromEntries(workspace.threadTitles),
    steps: manifest.steps,
    stepRuns: workspace.stepRuns
      .filter(({ owner }) => owner === me)
      .map(({ id, callbackId, inputs, outputs, error }) => ({
        id,
        callbackId,
        inputs,
        ...(outputs ? { outputs } : {}),
        ...(error ? { error } : {}),
      })),
    warnings: workspace.warnings,
    ...(modal ? { modal: shownView(modal) } : {}),
    ...(home ? { home: shownView(home) } : {}),
  };
}

function shownMessage(message: Message, me: string, workspace: Workspace): ShownMessage {
  const { channel, ts, user, text, blocks, threadTs, edited, onlyFor, unfurls = {} } = message;
  return {
    channel,
    ts,
    user,
    text,
    ...(user === me ? { typed: decodeText(text, workspace) } : {}),
    ...(blocks ? { blocks } : {}),
    ...(threadTs ? { threadTs } : {}),
    edited: edited !== undefined,
    onlyForMe: onlyFor !== undefined,
    unfurls: Object.entries(unfurls).map(([url, unfurl]) => ({ url, ...unfurl })),
  };
}

function shownView({ id, view, filled, errors = {}, trouble, refused }: OpenView): ShownView {
  return { id, view, filled, errors, ...(trouble ? { trouble } : {}), ...(refused ? { refused } : {}) };
}
