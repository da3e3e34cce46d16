import type { AppHomeOpenedEvent } from '@slack/types';
import type { Backstage } from '../backstage.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import { envelope } from '../payloads/events.ts';
import { globalShortcut, messageAction, messageShortcut } from '../payloads/interactions.ts';
import { viewOutput } from '../payloads/view-output.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Choice, Member, Message } from '../workspace.ts';
import { elementAction, type Interactive } from './element-action.ts';
import { errorName, tell } from './notices.ts';

/** Presses or chooses something on a message. */
export async function pressOnMessage(
  person: Member,
  message: Message,
  interactive: Interactive,
  choice: Choice,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const action = elementAction(interactive, choice, backstage.workspace.nextTs());
  const outcome = await deliveries.once(
    'interactive',
    messageAction(person, message, action, interactive.unfurl, backstage),
  );
  if (outcome.ok) return;
  const text = `${backstage.manifest.name} did not respond (${errorName(outcome)}). Try again in a moment.`;
  tell(backstage.workspace, person.id, message.channel, text, message.threadTs);
}

/** Opens the app's Home or its messages. */
export async function openAppHome(
  person: Member,
  tab: 'home' | 'messages',
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const { workspace, manifest } = backstage;
  const enabled = tab === 'home' ? manifest.homeTab : manifest.messagesTab;
  if (!enabled || !manifest.events.includes('app_home_opened')) return;
  const dm = [...workspace.conversations.values()].find(
    ({ kind, members }) => kind === 'im' && members.has(person.id),
  );
  const home = workspace.homes.get(person.id);
  const event: AppHomeOpenedEvent = {
    type: 'app_home_opened',
    user: person.id,
    channel: dm?.id ?? '',
    tab,
    event_ts: workspace.nextTs(),
    ...(tab === 'home' && home ? { view: viewOutput(home, workspace) as never } : {}),
  };
  await deliveries.event(envelope(event, backstage));
}

/** Starts a shortcut: of a message, or from anywhere. */
export async function startShortcut(
  person: Member,
  callbackId: string,
  message: Message | undefined,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const shortcut = backstage.manifest.shortcuts.find((one) => one.callbackId === callbackId);
  if (!shortcut || person.foreignTeam) throw new SlackRefusal('shortcut_not_found');
  const payload = message
    ? messageShortcut(person, message, callbackId, backstage)
    : globalShortcut(person, callbackId, backstage);
  const outcome = await deliveries.once('interactive', payload);
  if (outcome.ok || !message) return;
  const text = `${shortcut.name} failed with the error "${errorName(outcome)}"`;
  tell(backstage.workspace, person.id, message.channel, text, message.threadTs);
}
