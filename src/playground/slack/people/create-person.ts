import type { Slack } from '../create-slack.ts';
import type { ViewValues } from '../payloads/view-output.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Json } from '../rules/problems.ts';
import type { Message, OpenView } from '../workspace.ts';
import { type Choice, elementState, type Interactive, interactivesIn, optionsOf } from './element-action.ts';
import {
  closeView,
  openAppHome,
  pressInView,
  pressOnMessage,
  startShortcut,
  submitView,
} from './interact.ts';
import { visible, wordsOf } from './visible.ts';
import { waitUntil } from './wait-until.ts';
import { edit, type Place, remove, write } from './write.ts';

/** Somebody in the workspace, as a test acts for them: by the words that they see. */
export interface Person {
  id: string;
  /** Types into a conversation (`#ask-workos`) or, with a message, into its thread; `/...` runs a command. */
  type(where: string, text: string, thread?: Message): Promise<Message>;
  /** Types to the app directly. */
  tell(text: string, thread?: Message): Promise<Message>;
  edit(message: Message, text: string): void;
  delete(message: Message): void;
  /** What they see there; `app` is their direct messages with the app. */
  sees(where: string, thread?: Message): Message[];
  /** Waits for a message of somebody else's in that conversation or thread. */
  waitsFor(where: string, words: RegExp, thread?: Message): Promise<Message>;
  click(message: Message, label: string): Promise<void>;
  choose(message: Message, option: string): Promise<void>;
  opensHome(): Promise<OpenView | undefined>;
  modal(): OpenView | undefined;
  clickIn(view: OpenView, label: string, filled?: Record<string, Choice>): Promise<void>;
  /** Submits the modal on top, its inputs filled in by action id. */
  submit(filled?: Record<string, Choice>): Promise<void>;
  closeModal(): Promise<void>;
  startShortcut(callbackId: string, message?: Message): Promise<void>;
}

/** The hands and eyes of one member. */
export function createPerson(slack: Slack, id: string): Person {
  const { backstage, deliveries } = slack;
  const { workspace } = backstage;
  const member = workspace.members.get(id);
  if (!member) throw new Error(`There is no member ${id}.`);

  const place = (where: string, thread?: Message): Place => {
    const found = [...workspace.conversations.values()].find(({ id: own, name, kind, members }) =>
      where === 'app' ? kind === 'im' && members.has(id) : where === `#${name}` || where === own,
    );
    if (!found) throw new Error(`There is no conversation ${where}.`);
    return { channel: found.id, ...(thread ? { threadTs: thread.threadTs ?? thread.ts } : {}) };
  };
  const sees = (where: string, thread?: Message) => visible(workspace, id, place(where, thread));
  const type = async (where: string, text: string, thread?: Message) =>
    (await write(member, place(where, thread), text, backstage, deliveries)) as Message;
  const top = () => workspace.modals.get(id)?.at(-1);
  const opened = () => {
    const view = top();
    if (!view) throw new SlackRefusal('no_modal');
    return view;
  };

  return {
    id,
    type,
    tell: (text, thread) => type('app', text, thread),
    edit: (message, text) => edit(member, message, text, backstage),
    delete: (message) => remove(member, message, backstage),
    sees,
    waitsFor: (where, words, thread) =>
      waitUntil(workspace, `${member.name} sees ${words} in ${where}`, () =>
        sees(where, thread).findLast((message) => message.user !== id && words.test(wordsOf(message))),
      ),
    async click(message, label) {
      const { found, choice } = byLabel(interactivesIn(message.blocks), label);
      return pressOnMessage(member, message, found, choice, backstage, deliveries);
    },
    async choose(message, option) {
      const { found, choice } = byLabel(interactivesIn(message.blocks), option);
      return pressOnMessage(member, message, found, choice, backstage, deliveries);
    },
    async opensHome() {
      await openAppHome(member, 'home', backstage, deliveries);
      return workspace.homes.get(id);
    },
    modal: top,
    clickIn: (view, label, filled = {}) => {
      const { found, choice } = byLabel(interactivesIn(view.view.blocks), label);
      return pressInView(member, view, found, choice, valuesOf(view, filled), backstage, deliveries);
    },
    submit: (filled = {}) => {
      const view = opened();
      return submitView(member, view, valuesOf(view, filled), backstage, deliveries);
    },
    closeModal: () => closeView(member, opened(), backstage, deliveries),
    startShortcut: (callbackId, message) => startShortcut(member, callbackId, message, backstage, deliveries),
  };
}

/** The element that shows these words, and what is chosen by choosing them. */
function byLabel(all: Interactive[], label: string): { found: Interactive; choice: Choice } {
  for (const found of all) {
    const { element } = found;
    const halves = [element.positive_button, element.negative_button].filter(Boolean) as Json[];
    const option = [...optionsOf(element), ...halves].find((one) => textOf(one) === label);
    if (option) return { found, choice: String(option.value) };
    if (textOf(element) === label || found.actionId === label) return { found, choice: undefined };
  }
  const there = all.map(({ element, actionId }) => textOf(element) || actionId).join(', ') || 'nothing';
  throw new Error(`There is nothing to press named ${label}; there is: ${there}.`);
}

function textOf({ text }: Json): string {
  return String((text as Json | undefined)?.text ?? '');
}

function valuesOf({ view }: OpenView, filled: Record<string, Choice>): ViewValues {
  const values: ViewValues = {};
  for (const { blockId, actionId, element } of interactivesIn(view.blocks)) {
    if (element.type === 'button') continue;
    values[blockId] = { ...values[blockId], [actionId]: elementState(element, filled[actionId]) };
  }
  return values;
}
