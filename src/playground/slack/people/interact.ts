import type { ViewResponseAction } from '@slack/bolt';
import type { AppHomeOpenedEvent } from '@slack/types';
import type { Backstage } from '../backstage.ts';
import type { Deliveries } from '../delivery/create-deliveries.ts';
import { pushView, replaceView } from '../methods/views.ts';
import { envelope } from '../payloads/events.ts';
import { globalShortcut, messageAction, messageShortcut } from '../payloads/interactions.ts';
import { viewAction, viewClosed, viewSubmission } from '../payloads/view-interactions.ts';
import { type ViewValues, viewOutput } from '../payloads/view-output.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Member, Message, OpenView } from '../workspace.ts';
import { type Choice, elementAction, type Interactive } from './element-action.ts';
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
  const outcome = await deliveries.once('interactive', messageAction(person, message, action, backstage));
  if (outcome.ok) return;
  const text = `${backstage.manifest.name} did not respond (${errorName(outcome)}). Try again in a moment.`;
  tell(backstage.workspace, person.id, message.channel, text, message.threadTs);
}

/** Presses or chooses something in a modal or an App Home. */
export async function pressInView(
  person: Member,
  open: OpenView,
  interactive: Interactive,
  choice: Choice,
  values: ViewValues,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const action = elementAction(interactive, choice, backstage.workspace.nextTs());
  const outcome = await deliveries.once('interactive', viewAction(person, open, action, values, backstage));
  setTrouble(
    open,
    outcome.ok ? undefined : `${backstage.manifest.name} did not respond (${errorName(outcome)}).`,
  );
  backstage.workspace.changed();
}

/** Submits the modal on top; what the app acknowledges it with says what is shown next. */
export async function submitView(
  person: Member,
  open: OpenView,
  values: ViewValues,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const outcome = await deliveries.once('interactive', viewSubmission(person, open, values, backstage));
  delete open.errors;
  setTrouble(open, outcome.ok ? undefined : 'We had some trouble connecting. Try again?');
  if (outcome.ok) follow(outcome.body as ViewResponseAction | undefined, open, backstage);
  backstage.workspace.changed();
}

/** Puts the modal on top away. */
export async function closeView(
  person: Member,
  open: OpenView,
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  pop(open, backstage);
  backstage.workspace.changed();
  const notify = 'notify_on_close' in open.view && open.view.notify_on_close;
  if (notify) await deliveries.once('interactive', viewClosed(person, open, backstage));
}

/** Opens the app's Home or its messages. */
export async function openAppHome(
  person: Member,
  tab: 'home' | 'messages',
  backstage: Backstage,
  deliveries: Deliveries,
): Promise<void> {
  const { workspace, manifest } = backstage;
  if (!manifest.events.includes('app_home_opened')) return;
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
    ...(tab === 'home' && home ? { view: viewOutput(home, workspace, {}) as never } : {}),
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
  if (!shortcut) throw new SlackRefusal('shortcut_not_found');
  const payload = message
    ? messageShortcut(person, message, callbackId, backstage)
    : globalShortcut(person, callbackId, backstage);
  const outcome = await deliveries.once('interactive', payload);
  if (outcome.ok || !message) return;
  const text = `${shortcut.name} failed with the error "${errorName(outcome)}"`;
  tell(backstage.workspace, person.id, message.channel, text, message.threadTs);
}

/** https://docs.slack.dev/surfaces/modals#updating_views: without a word the modal closes. */
function follow(response: ViewResponseAction | undefined, open: OpenView, backstage: Backstage): void {
  const { modals } = backstage.workspace;
  if (!response?.response_action) pop(open, backstage);
  else if (response.response_action === 'errors') open.errors = response.errors;
  else if (response.response_action === 'clear') modals.delete(open.owner);
  else if (response.response_action === 'update') replaceView(open, response.view);
  else pushView(response.view, open.owner, backstage);
}

function pop(open: OpenView, { workspace }: Backstage): void {
  const left = (workspace.modals.get(open.owner) ?? []).filter((one) => one !== open);
  if (left.length > 0) workspace.modals.set(open.owner, left);
  else workspace.modals.delete(open.owner);
}

function setTrouble(open: OpenView, trouble: string | undefined): void {
  if (trouble) open.trouble = trouble;
  else delete open.trouble;
}
