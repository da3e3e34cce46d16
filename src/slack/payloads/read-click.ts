import { ACTIONS, actionPattern } from '../../render/controls/button.ts';
import { type ControlState, readState } from '../../render/controls/control-state.ts';
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
}

/** Reads a `block_actions` payload; undefined for what no control of ours can have sent. */
export function readClick(body: unknown, action: unknown): Click | undefined {
  const { team, user, container, message } = record(body);
  const state = stateOf(record(action));
  const place = readPlace(body);
  if (!state || !place) return undefined;
  const messageTs = record(container).message_ts ?? record(message).ts;
  const alone = record(container).is_ephemeral === true;
  const dm = place.channel.startsWith('D') && state.asker === place.user;
  return {
    team: firstText(record(team).id, record(user).team_id),
    ...place,
    ...(isText(messageTs) ? { messageTs } : {}),
    seenBy: alone ? 'person' : dm ? 'dm' : 'everybody',
    state,
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

/** A menu's options hold only what is chosen; the rest stands in the id of its block. */
function stateOf(action: Record<string, unknown>): ControlState | undefined {
  const menu = MENUS.find(([name]) => actionPattern(name).test(firstText(action.action_id)));
  if (!menu) return readState(action.value);
  const state = readState(action.block_id);
  const chosen = record(action.selected_option).value;
  const [, choose] = menu;
  return state && isText(chosen) ? choose(state, chosen) : undefined;
}

type Choose = (state: ControlState, chosen: string) => ControlState | undefined;

const MENUS: readonly (readonly [name: string, Choose])[] = [
  [
    ACTIONS.language,
    (state, chosen) => {
      const language = LANGUAGES.find((one) => one === chosen);
      return language && { ...state, language };
    },
  ],
  [ACTIONS.contents, (state, chosen) => ({ ...state, section: `${state.section ?? ''}/${chosen}` })],
];
