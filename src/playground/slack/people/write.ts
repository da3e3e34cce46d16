import { APP, type Backstage } from '../backstage.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import { slashCommand } from '../payloads/interactions.ts';
import { SlackRefusal } from '../refusal.ts';
import { respond } from '../serve-response-url.ts';
import type { Conversation, Member, Message } from '../workspace.ts';
import { encodeText } from './encode-text.ts';
import { errorName, tell } from './notices.ts';

/** Where something is written: a conversation, or a thread in it. */
export interface Place {
  channel: string;
  threadTs?: string;
}

/** Sends what a person typed: a command if it begins with `/`, else a message. */
export async function write(
  person: Member,
  place: Place,
  typed: string,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<Message | undefined> {
  const conversation = backstage.workspace.conversations.get(place.channel);
  if (!conversation?.members.has(person.id)) throw new SlackRefusal('not_in_channel');
  if (/^\/\S/.test(typed)) {
    await runCommand(person, place, typed, backstage, deliveries);
    return undefined;
  }
  const { workspace } = backstage;
  const text = encodeText(typed.trim(), workspace);
  if (text === '') return undefined;
  const message: Message = { ...place, ts: workspace.nextTs(), user: person.id, text };
  workspace.messages.push(message);
  workspace.changed();
  backstage.announce({ kind: 'posted', message });
  offerInvitation(person, message, conversation, backstage);
  return message;
}

/** Changes a message of one's own. */
export function edit(person: Member, message: Message, typed: string, backstage: Backstage): void {
  if (message.user !== person.id) throw new SlackRefusal('cant_update_message');
  const { workspace } = backstage;
  const previous = { ...message };
  message.text = encodeText(typed.trim(), workspace);
  message.edited = { user: person.id, ts: workspace.nextTs() };
  workspace.changed();
  backstage.announce({ kind: 'changed', message, previous });
}

/** Deletes a message of one's own; what is visible to oneself only may be put away too. */
export function remove(person: Member, message: Message, backstage: Backstage): void {
  const { messages } = backstage.workspace;
  if (message.user !== person.id && message.onlyFor !== person.id)
    throw new SlackRefusal('cant_delete_message');
  messages.splice(messages.indexOf(message), 1);
  backstage.workspace.changed();
  if (!message.onlyFor) backstage.announce({ kind: 'deleted', message });
}

async function runCommand(
  person: Member,
  { channel, threadTs }: Place,
  typed: string,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const { workspace, manifest } = backstage;
  const [, command = '', rest = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed.trim()) ?? [];
  const say = (text: string) => tell(workspace, person.id, channel, text, threadTs);
  if (command === '/invite') return say(invite(channel, rest, backstage));
  const known = manifest.commands.find((one) => one.command === command);
  // In a shared channel the commands of an app are there for its own workspace only.
  if (!known || person.foreignTeam) return say(`${command} is not a valid command.`);
  if (threadTs) return say(`${command} is not supported in threads. Sorry!`);
  const text = known.shouldEscape ? encodeText(rest, workspace, { labels: true }) : rest;
  const payload = slashCommand(person, channel, command, text, backstage);
  const outcome = await deliveries.once('slash_commands', payload);
  if (!outcome.ok) return say(`${command} failed with the error "${errorName(outcome)}"`);
  if (!hasWords(outcome.body)) return;
  try {
    respond(outcome.body, { channel, user: person.id }, backstage, 'acknowledgement');
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    say(`${command} failed with the error "${error.code}"`);
  }
}

function hasWords(body: unknown): body is Record<string, unknown> {
  return typeof body === 'object' && body !== null && ('text' in body || 'blocks' in body);
}

/** `/invite @WorkOS Docs` is Slack's own. */
function invite(channel: string, who: string, { workspace, manifest }: Backstage): string {
  const conversation = workspace.conversations.get(channel);
  const isApp = encodeText(who.trim(), workspace) === `<@${APP.userId}>`;
  if (!conversation || conversation.kind === 'im' || !isApp) return `Try /invite @${manifest.name}`;
  conversation.members.add(APP.userId);
  return `You added ${manifest.name} to #${conversation.name}.`;
}

/** Slack tells whoever mentions an app that is not there; the app learns nothing of it. */
function offerInvitation(
  person: Member,
  message: Message,
  conversation: Conversation,
  backstage: Backstage,
): void {
  if (conversation.members.has(APP.userId) || !message.text.includes(`<@${APP.userId}>`)) return;
  const { name } = backstage.manifest;
  const text = `You mentioned ${name}, but it is not in this channel. Type \`/invite @${name}\` to add it.`;
  tell(backstage.workspace, person.id, message.channel, text, message.threadTs);
}
