import type { AnyBlock } from '@slack/types';
import {
  elementAction,
  type Interactive,
  optionsOf,
} from '../../src/playground/slack/people/element-action.ts';
import type { Json } from '../../src/playground/slack/rules/problems.ts';
import type { Choice } from '../../src/playground/slack/workspace.ts';
import { ACTIONS } from '../../src/render/controls/button.ts';
import { VIEWS } from '../../src/render/views/view-parts.ts';
import type { Person } from './create-people.ts';
import type { Scene } from './scene.ts';
import { any, type Control, type Shown } from './seen-controls.ts';
import { formOf, interactionOf, jsonOf, type SoakShot } from './soak-shot.ts';

/** What a person does, and how often of a hundred times. */
export const ORDINARY: readonly [weight: number, make: (scene: Scene) => SoakShot][] = [
  [29, (scene) => command(scene, 'question', scene.question())],
  // Answered from a page without an address, which has a button that opens it.
  [1, (scene) => command(scene, 'question', 'how do I install the bot?')],
  [6, (scene) => command(scene, 'word', any(WORDS, scene.random) ?? '')],
  [11, mention],
  [11, directMessage],
  [5, followUp],
  [14, clickOnMessage],
  [4, messageShortcut],
  [3, globalShortcut],
  [5, clickInView],
  [4, submission],
  [3, (scene) => homeOpened(scene, 'home')],
  [1, (scene) => homeOpened(scene, 'messages')],
  [2, linkShared],
  [1, workflowStep],
];

const WORDS = ['help', 'lang python', 'lang', 'lang auto', 'read sso', 'read nowhere/at-all', 'feedback']
  .concat(['whats-new', 'changelog 3', 'whats new since 2024', ''])
  .concat(['read bot/deploying', 'read bot/installing', 'read bot/security', 'https://workos.com/docs/sso']);

const FOLLOW_UPS = ['and in python?', 'more', 'show me the code', 'what about okta?'];

const OK = { hostile: false, statuses: [200] };

function command(scene: Scene, kind: string, text: string): SoakShot {
  const person = scene.person();
  const channel = scene.id('C');
  const fields = commandOf(scene, person, channel);
  const reply = replyTo(scene, fields, (blocks) =>
    scene.seen.add({ person, channel, ts: scene.ts(), ephemeral: true, blocks }),
  );
  return { ...OK, name: `/workos, ${kind}`, ...formOf({ ...fields, text }), ...reply };
}

/** The one reply to a command, in its acknowledgement or, where Slack might refuse it there, by its response URL. */
export function replyTo(
  scene: Scene,
  { response_url: url = '' }: Record<string, string>,
  onShown: (blocks: AnyBlock[]) => void = () => undefined,
): Pick<SoakShot, 'owed' | 'says'> {
  const names = [`response ${url.split('/').at(-1)}`];
  const owed = scene.ledger.owe({ names, calls: 1, onCall: (args) => onShown(args.blocks as AnyBlock[]) });
  return {
    owed,
    says(body) {
      if (body === '') return true;
      const said = JSON.parse(body);
      scene.ledger.pay(names, { ...said, blocks: scene.accept(said) });
      return said.response_type === 'ephemeral';
    },
  };
}

/** A command without its text. */
export function commandOf(scene: Scene, { team, user }: Person, channel: string): Record<string, string> {
  const response_url = scene.sink.responseUrl(scene.id('R'));
  return {
    command: '/workos',
    user_id: user,
    team_id: team,
    channel_id: channel,
    trigger_id: scene.id('t'),
    response_url,
  };
}

function mention(scene: Scene): SoakShot {
  return post(scene, 'mention', scene.person(), {
    type: 'app_mention',
    channel: scene.id('C'),
    text: `<@UBOT> ${scene.question()}`,
  });
}

function directMessage(scene: Scene): SoakShot {
  return post(scene, 'direct message', scene.person(), {
    ...DIRECT,
    channel: scene.id('D'),
    text: scene.question(),
  });
}

const DIRECT = { type: 'message', channel_type: 'im' };

function followUp(scene: Scene): SoakShot {
  const thread = scene.seen.thread(scene.random);
  if (!thread?.channel || !thread.threadTs) return directMessage(scene);
  const text = any(FOLLOW_UPS, scene.random) ?? '';
  const { channel, threadTs: thread_ts } = thread;
  return post(scene, 'follow-up', thread.person, { ...DIRECT, channel, thread_ts, text });
}

/** A message that is answered once, in its thread. */
function post(scene: Scene, name: string, person: Person, fields: Post): SoakShot {
  const ts = scene.ts();
  const threadTs = fields.thread_ts ?? ts;
  const { channel } = fields;
  const wire = jsonOf(eventOf(scene, person, { ts, user: person.user, ...fields }));
  const owed = scene.ledger.owe({
    names: [`post ${channel} ${threadTs}`],
    calls: 1,
    onCall(args) {
      scene.seen.add({ person, channel, ts: String(args.ts), threadTs, blocks: args.blocks as AnyBlock[] });
      scene.answered(wire);
    },
  });
  return { ...OK, name, ...wire, owed };
}

interface Post {
  type: string;
  channel: string;
  text: string;
  thread_ts?: string;
}

/** An event in its envelope. */
export function eventOf(scene: Scene, { team }: Person, event: object): object {
  return { type: 'event_callback', team_id: team, api_app_id: 'A1', event_id: scene.id('Ev'), event };
}

function clickOnMessage(scene: Scene): SoakShot {
  const control = scene.seen.pick(scene.random, 'message');
  if (!control) return command(scene, 'question', scene.question());
  const { name, shown } = control;
  const ticket = scene.id('R');
  if (name === ACTIONS.share || name === ACTIONS.dismiss) scene.seen.remove(shown);
  const deletes = name === ACTIONS.dismiss ? [`delete ${shown.channel} ${shown.ts}`] : [];
  const owed = scene.ledger.owe({
    names: [`response ${ticket}`, ...deletes],
    calls: name === ACTIONS.share ? 2 : 1,
    onCall({ blocks, response_type: type }) {
      const then = { ...shown, ts: scene.ts(), ephemeral: type === 'ephemeral' };
      if (Array.isArray(blocks)) scene.seen.add({ ...then, blocks });
    },
  });
  const payload = { ...clickOf(scene, control), response_url: scene.sink.responseUrl(ticket) };
  return { ...OK, name: `click: ${name}`, ...interactionOf(payload), owed };
}

/** A click without its response URL. */
export function clickOf(scene: Scene, { shown, interactive }: Control): object {
  const { channel, ts, threadTs, ephemeral = false } = shown;
  const thread = threadTs ? { thread_ts: threadTs } : {};
  return {
    type: 'block_actions',
    ...whose(shown.person),
    trigger_id: scene.id('t'),
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: ephemeral, ...thread },
    channel: { id: channel, name: 'somewhere' },
    ...(ephemeral ? {} : { message: { type: 'message', user: 'UBOT', ts, text: '', ...thread } }),
    actions: [elementAction(interactive, choiceIn(scene, interactive), scene.ts())],
  };
}

function choiceIn(scene: Scene, { element }: Interactive): Choice {
  if (element.type === 'plain_text_input') return scene.question();
  const option = any(optionsOf(element), scene.random);
  return option && String(option.value);
}

function messageShortcut(scene: Scene): SoakShot {
  const person = scene.person();
  const ticket = scene.id('R');
  const [channel, ts] = [scene.id('C'), scene.ts()];
  const payload = {
    type: 'message_action',
    callback_id: 'find',
    ...whose(person),
    trigger_id: scene.id('t'),
    channel: { id: channel, name: 'somewhere' },
    message: { type: 'message', user: 'U1', ts, text: scene.question() },
    response_url: scene.sink.responseUrl(ticket),
  };
  const owed = scene.ledger.owe({
    names: [`response ${ticket}`],
    calls: 1,
    onCall: ({ blocks }) =>
      scene.seen.add({ person, channel, ts: scene.ts(), ephemeral: true, blocks: blocks as AnyBlock[] }),
  });
  return { ...OK, name: 'message shortcut', ...interactionOf(payload), owed };
}

function globalShortcut(scene: Scene): SoakShot {
  const person = { ...scene.person(), user: scene.id('U') };
  const trigger_id = scene.id('t');
  const payload = { type: 'shortcut', callback_id: 'search', ...whose(person), trigger_id };
  return {
    ...OK,
    name: 'global shortcut',
    ...interactionOf(payload),
    owed: view(scene, person, { trigger_id }),
  };
}

function clickInView(scene: Scene): SoakShot {
  const control = scene.seen.pick(scene.random, 'view');
  if (!control) return globalShortcut(scene);
  const { name, shown, interactive } = control;
  const [trigger_id, id] = [scene.id('t'), scene.id('V')];
  const person = { ...shown.person, user: scene.id('U') };
  const payload = {
    type: 'block_actions',
    ...whose(person),
    trigger_id,
    container: { type: 'view', view_id: id },
    view: { ...shown.view, id },
    actions: [elementAction(interactive, choiceIn(scene, interactive), scene.ts())],
  };
  return {
    ...OK,
    name: `in a view: ${name}`,
    ...interactionOf(payload),
    owed: view(scene, person, { trigger_id, id }),
  };
}

/** A view that is to be shown somewhere; its person does nothing else, or a Home could be taken for another one's. */
function view(scene: Scene, person: Person, { trigger_id, id }: { trigger_id?: string; id?: string }) {
  return scene.ledger.owe({
    names: [
      ...(trigger_id ? [`trigger ${trigger_id}`] : []),
      ...(id ? [`view ${id}`] : []),
      `home ${person.user}`,
    ],
    calls: 1,
    onCall: ({ view: given }) => scene.seen.add(shownView(person, given as Json)),
  });
}

function shownView(person: Person, given: Json): Shown {
  return { person, view: given, blocks: given.blocks as AnyBlock[] };
}

function submission(scene: Scene): SoakShot {
  const open = scene.seen.search(scene.random);
  if (!open) return globalShortcut(scene);
  const { person } = open;
  const state = { values: { 'query-0': { query: { type: 'plain_text_input', value: scene.question() } } } };
  const payload = {
    type: 'view_submission',
    ...whose(person),
    view: { ...open.view, id: scene.id('V'), state },
  };
  return {
    ...OK,
    name: 'submission',
    ...interactionOf(payload),
    says(body) {
      const { response_action: does, view: given } = JSON.parse(body);
      scene.seen.add(shownView(person, given));
      return does === 'update' && given.callback_id === VIEWS.search;
    },
  };
}

function homeOpened(scene: Scene, tab: 'home' | 'messages'): SoakShot {
  const person = { ...scene.person(), user: scene.id('U') };
  const channel = scene.id('D');
  const event = { type: 'app_home_opened', tab, user: person.user, channel, event_ts: scene.ts() };
  const owed =
    tab === 'home' ? view(scene, person, {}) : scene.ledger.owe({ names: [`prompts ${channel}`], calls: 1 });
  return { ...OK, name: `opened: ${tab}`, ...jsonOf(eventOf(scene, person, event)), owed };
}

function linkShared(scene: Scene): SoakShot {
  const person = scene.person();
  const [channel, message_ts] = [scene.id('C'), scene.ts()];
  const links = [{ domain: 'workos.com', url: 'https://workos.com/docs/sso' }];
  const event = { type: 'link_shared', channel, message_ts, user: person.user, links, event_ts: message_ts };
  const owed = scene.ledger.owe({ names: [`unfurl ${channel} ${message_ts}`], calls: 1 });
  return { ...OK, name: 'link', ...jsonOf(eventOf(scene, person, event)), owed };
}

function workflowStep(scene: Scene): SoakShot {
  const id = scene.id('Fx');
  const event = {
    type: 'function_executed',
    function: { callback_id: 'search_docs' },
    function_execution_id: id,
    inputs: { question: scene.question() },
    bot_access_token: 'xwfp-soak',
    event_ts: scene.ts(),
  };
  const owed = scene.ledger.owe({ names: [`step ${id}`], calls: 1 });
  return { ...OK, name: 'workflow step', ...jsonOf(eventOf(scene, scene.person(), event)), owed };
}

/** Whose interaction it is. */
export function whose({ team, user }: Person) {
  return { team: { id: team, domain: 'soak' }, user: { id: user, team_id: team }, api_app_id: 'A1' };
}
