import type { Playground } from './create-playground.ts';
import { type Interactive, interactivesIn, interactivesOn } from './slack/people/element-action.ts';
import { openAppHome, pressOnMessage, startShortcut } from './slack/people/interact.ts';
import { runStep } from './slack/people/run-step.ts';
import { closeView, pressInView, submitView } from './slack/people/use-view.ts';
import { fillIn } from './slack/people/view-state.ts';
import { edit, remove, write } from './slack/people/write.ts';
import type { Member, Message, OpenView } from './slack/workspace.ts';
import type { Act, ActName } from './snapshot.ts';

/** Does what a person did in the page. */
export async function actOn(playground: Playground, as: string, act: Act): Promise<void> {
  const member = playground.slack.backstage.workspace.members.get(as);
  if (!member || member.isBot) throw new Error(`Nobody can act as ${as}.`);
  const handler = HANDLERS[act.act] as Handler<Act> | undefined;
  if (!handler) throw new Error(`There is no act ${act.act}.`);
  await handler(act, member, playground);
}

type Handler<A extends Act> = (act: A, member: Member, playground: Playground) => unknown;

const HANDLERS: { [Name in ActName]: Handler<Extract<Act, { act: Name }>> } = {
  type: ({ channel, threadTs, text }, member, { slack }) =>
    write(member, { channel, ...(threadTs ? { threadTs } : {}) }, text, slack.backstage, slack.deliveries),
  edit: (act, member, { slack }) => edit(member, messageOf(act, slack), act.text, slack.backstage),
  delete: (act, member, { slack }) => remove(member, messageOf(act, slack), slack.backstage),
  press(act, member, { slack }) {
    const message = messageOf(act, slack);
    const pressed = interactiveOf(interactivesOn(message), act);
    return pressOnMessage(member, message, pressed, act.choice, slack.backstage, slack.deliveries);
  },
  pressInView(act, member, { slack }) {
    const open = viewOf(act.viewId, member, slack);
    const pressed = interactiveOf(interactivesIn(open.view.blocks), act);
    fillIn(open, act.filled);
    return pressInView(member, open, pressed, act.choice, slack.backstage, slack.deliveries);
  },
  submit({ viewId, filled }, member, { slack }) {
    const open = viewOf(viewId, member, slack);
    fillIn(open, filled);
    return submitView(member, open, slack.backstage, slack.deliveries);
  },
  close: ({ viewId }, member, { slack }) =>
    closeView(member, viewOf(viewId, member, slack), slack.backstage, slack.deliveries),
  open: ({ tab }, member, { slack }) => openAppHome(member, tab, slack.backstage, slack.deliveries),
  shortcut({ callbackId, channel, ts }, member, { slack }) {
    const message = channel && ts ? messageOf({ channel, ts }, slack) : undefined;
    return startShortcut(member, callbackId, message, slack.backstage, slack.deliveries);
  },
  runStep: ({ callbackId, inputs }, member, { slack }) =>
    runStep(member, callbackId, inputs, slack.backstage, slack.deliveries),
  startApp: (_act, _member, playground) => playground.startApp(),
  stopApp: (_act, _member, playground) => playground.stopApp(),
};

type Slack = Playground['slack'];

function messageOf({ channel, ts }: { channel: string; ts: string }, { backstage }: Slack): Message {
  const message = backstage.workspace.find(channel, ts);
  if (!message) throw new Error('That message is gone.');
  return message;
}

function viewOf(id: string, member: Member, { backstage: { workspace } }: Slack): OpenView {
  const views = [...(workspace.modals.get(member.id) ?? []), workspace.homes.get(member.id)];
  const open = views.find((view) => view?.id === id);
  if (!open) throw new Error('That view is gone.');
  return open;
}

function interactiveOf(
  all: readonly Interactive[],
  { blockId, actionId }: { blockId: string; actionId: string },
) {
  const found = all.find((one) => one.blockId === blockId && one.actionId === actionId);
  if (!found) throw new Error('There is no such button.');
  return found;
}
