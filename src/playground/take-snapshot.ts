import type { Playground } from './create-playground.ts';
import { APP } from './slack/backstage.ts';
import { decodeText } from './slack/people/encode-text.ts';
import type { Message, OpenView, Workspace } from './slack/workspace.ts';
import type { ShownMessage, ShownView, Snapshot } from './snapshot.ts';

/** What one person sees now. */
export function takeSnapshot({ slack, appName, transport }: Playground, me: string): Snapshot {
  const { workspace, manifest, scopes } = slack.backstage;
  const members = [...workspace.members.values()];
  const conversations = [...workspace.conversations.values()].filter((one) => one.members.has(me));
  const mine = new Set(conversations.map(({ id }) => id));
  const modal = workspace.modals.get(me)?.at(-1);
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
    members: members.map(({ id, name, isBot }) => ({ id, name, isBot: isBot ?? false })),
    people: members.filter(({ isBot }) => !isBot).map(({ id, name }) => ({ id, name })),
    conversations: conversations.map((one) => ({ ...one, members: [...one.members] })),
    messages: workspace.messages
      .filter(({ channel, onlyFor }) => mine.has(channel) && (!onlyFor || onlyFor === me))
      .map((message) => shownMessage(message, me, workspace)),
    commands: manifest.commands,
    shortcuts: manifest.shortcuts,
    prompts: promptsOf(conversations.find(({ kind }) => kind === 'im')?.id, slack.backstage),
    statuses: Object.fromEntries(workspace.statuses),
    threadTitles: Object.fromEntries(workspace.threadTitles),
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

function shownView({ id, view, errors = {}, trouble }: OpenView): ShownView {
  return { id, view, errors, ...(trouble ? { trouble } : {}) };
}

/** The manifest's prompts stand in the direct messages until the app sets others. */
function promptsOf(dm: string | undefined, { workspace, manifest }: Playground['slack']['backstage']) {
  const given = dm && manifest.prompts.length > 0 ? { [dm]: { prompts: manifest.prompts } } : {};
  return { ...given, ...Object.fromEntries(workspace.prompts) };
}
