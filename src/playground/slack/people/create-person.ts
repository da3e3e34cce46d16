import type { Slack } from '../create-slack.ts';
import { promptsOf } from '../prompts-of.ts';
import { SlackRefusal } from '../refusal.ts';
import { statusesNow, threadKey } from '../statuses.ts';
import type { Message, OpenView } from '../workspace.ts';
import { interactivesIn, interactivesOn } from './element-action.ts';
import { byLabel, fieldOf, fill } from './find-element.ts';
import { openAppHome, pressOnMessage, startShortcut } from './interact.ts';
import type { Person } from './person.ts';
import { runStep } from './run-step.ts';
import { closeView, pressInView, submitView } from './use-view.ts';
import { isTold } from './view-state.ts';
import { visible, wordsOf } from './visible.ts';
import { waitUntil } from './wait-until.ts';
import { edit, type Place, remove, write } from './write.ts';

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
  const home = () => workspace.homes.get(id);
  const opened = () => {
    const view = top();
    if (!view) throw new SlackRefusal('no_modal');
    return view;
  };

  const waitsForView = (what: string, look: () => OpenView | undefined, words: RegExp) =>
    waitUntil(workspace, `${member.name} sees ${words} in ${what}`, () => {
      const open = look();
      return open && words.test(wordsOf(open.view)) && open;
    });

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
      const { found, choice } = byLabel(interactivesOn(message), label);
      return pressOnMessage(member, message, found, choice, backstage, deliveries);
    },
    async choose(message, option) {
      const { found, choice } = byLabel(interactivesOn(message), option);
      return pressOnMessage(member, message, found, choice, backstage, deliveries);
    },
    async opensHome() {
      await openAppHome(member, 'home', backstage, deliveries);
      return home();
    },
    opensMessages: () => openAppHome(member, 'messages', backstage, deliveries),
    home,
    modal: top,
    waitsForHome: (words) => waitsForView('the App Home', home, words),
    waitsForModal: (words) => waitsForView('a modal', top, words),
    async clickIn(view, label, filled = {}) {
      fill(view, filled);
      const { found, choice } = byLabel(interactivesIn(view.view.blocks), label);
      if (isTold(found, 'chosen')) return pressInView(member, view, found, choice, backstage, deliveries);
      fill(view, { [found.actionId]: choice });
      return undefined;
    },
    async typesIn(view, field, text, { enter = false } = {}) {
      const found = fieldOf(interactivesIn(view.view.blocks), field);
      const { max_length: max = Number.POSITIVE_INFINITY } = found.element as { max_length?: number };
      const typed = text.slice(0, max);
      const tell = () => pressInView(member, view, found, typed, backstage, deliveries);
      fill(view, { [found.actionId]: typed });
      workspace.changed();
      if (isTold(found, 'on_character_entered')) await tell();
      if (!enter) return;
      if (isTold(found, 'on_enter_pressed')) await tell();
      else if (view.view.type === 'modal') await submitView(member, view, backstage, deliveries);
    },
    submit: async (filled = {}) => {
      const view = opened();
      fill(view, filled);
      return submitView(member, view, backstage, deliveries);
    },
    closeModal: () => closeView(member, opened(), backstage, deliveries),
    startShortcut: (callbackId, message) => startShortcut(member, callbackId, message, backstage, deliveries),
    prompts: () => promptsOf(id, backstage),
    status: (where, thread) => statusesNow(backstage)[keyOf(place(where, thread))],
    threadTitle: (where, thread) => workspace.threadTitles.get(keyOf(place(where, thread))),
    async runStep(callbackId, inputs, timeoutMs) {
      const run = await runStep(member, callbackId, inputs, backstage, deliveries);
      const { outputs, error } = await waitUntil(
        workspace,
        `the app ends the step ${callbackId}`,
        () => (run.outputs ?? run.error) !== undefined && run,
        timeoutMs,
      );
      return error === undefined ? { outputs: outputs ?? {} } : { error };
    },
  };
}

function keyOf({ channel, threadTs }: Place): string {
  return threadKey(channel, threadTs);
}
