import { ACTIONS, actionPattern } from '../../render/controls/button.ts';
import { type ControlState, readState } from '../../render/controls/control-state.ts';
import type { MenuChoice } from '../../render/controls/more-menu.ts';
import { LANGUAGES } from '../../types.ts';
import { firstText, isText, record } from './record.ts';

/** What somebody pressed or chose under a message of ours. */
export interface Click {
  team: string;
  user: string;
  channel: string;
  messageTs?: string;
  threadTs?: string;
  /** Who sees the message: the person alone, who it answers in a direct message, others too. */
  seenBy: 'person' | 'dm' | 'everybody';
  state: ControlState;
  /** What was chosen to be done, in the menu for everything. */
  chosen?: MenuChoice;
}

/** Reads a `block_actions` payload; undefined for what no control of ours can have sent. */
export function readClick(body: unknown, action: unknown): Click | undefined {
  const { team, user, container, message } = record(body);
  const carried = carriedBy(record(action));
  const place = readPlace(body);
  if (!carried || !place) return undefined;
  const { state } = carried;
  const messageTs = record(container).message_ts ?? record(message).ts;
  const alone = record(container).is_ephemeral === true;
  const dm = place.channel.startsWith('D') && state.asker === place.user;
  return {
    team: firstText(record(team).id, record(user).team_id),
    ...place,
    ...(isText(messageTs) ? { messageTs } : {}),
    seenBy: alone ? 'person' : dm ? 'dm' : 'everybody',
    ...carried,
  };
}

/** Who used something under a message, and where that stands; undefined where the payload does not say. */
export function readPlace(body: unknown): Pick<Click, 'user' | 'channel' | 'threadTs'> | undefined {
  const { user, channel, container, message } = record(body);
  const userId = record(user).id;
  const channelId = record(channel).id ?? record(container).channel_id;
  const threadTs = record(container).thread_ts ?? record(message).thread_ts;
  if (!isText(userId) || !isText(channelId)) return undefined;
  return { user: userId, channel: channelId, ...(isText(threadTs) ? { threadTs } : {}) };
}

type Carried = Pick<Click, 'state' | 'chosen'>;

/** A menu's options hold only what is chosen; the rest stands in the id of its block. */
function carriedBy(action: Record<string, unknown>): Carried | undefined {
  const menu = MENUS.find(([name]) => actionPattern(name).test(firstText(action.action_id)));
  const state = readState(menu ? action.block_id : action.value);
  if (!menu) return state && { state };
  const chosen = record(action.selected_option).value;
  const [, choose] = menu;
  return state && isText(chosen) ? choose(state, chosen) : undefined;
}

type Choose = (state: ControlState, chosen: string) => Carried | undefined;

const MENUS: readonly (readonly [name: string, Choose])[] = [
  [ACTIONS.language, chooseLanguage],
  [
    ACTIONS.contents,
    (state, chosen) => ({ state: { ...state, section: `${state.section ?? ''}/${chosen}` } }),
  ],
  [ACTIONS.menu, chooseFromMenu],
];

function chooseLanguage(state: ControlState, chosen: string): Carried | undefined {
  const language = LANGUAGES.find((one) => one === chosen);
  return language && { state: { ...state, language } };
}

function chooseFromMenu(state: ControlState, chosen: string): Carried | undefined {
  const [, does = '', value = ''] = /^(\w+)(?::(.*))?$/s.exec(chosen) ?? [];
  const choice = Object.hasOwn(CHOICES, does) ? CHOICES[does as MenuChoice](state, value) : undefined;
  return choice && { ...choice, chosen: does as MenuChoice };
}

const CHOICES: Record<MenuChoice, Choose> = {
  show: (state, section) => (section ? { state: { ...state, section } } : undefined),
  language: chooseLanguage,
  more: (state) => ({ state: { ...state, from: 1 } }),
  helpful: (state) => ({ state: { ...state, helpful: true } }),
  unhelpful: (state) => ({ state: { ...state, helpful: false } }),
  dismiss: (state) => ({ state }),
};
