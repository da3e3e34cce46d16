import type { BlockAction, webApi } from '@slack/bolt';
import { LIMITS } from '../../render/blocks/limits.ts';
import { actionPattern } from '../../render/controls/button.ts';
import { type ControlState, readState } from '../../render/controls/control-state.ts';
import type { PersonId } from '../../store/preferences.ts';
import { firstText, isText, record } from '../payloads/record.ts';
import type { BotContext } from './context.ts';
import type { Listener } from './listener.ts';

/** What somebody pressed, chose or typed in a view of ours. */
export interface ViewClick {
  person: PersonId;
  /** Opens a modal, once and at once. */
  trigger: string;
  view: OpenView;
  /** The value of the button or option, or what stands in the field. */
  value: string;
  /** When, in seconds. */
  at: number;
  client: webApi.WebClient;
}

/** A view as Slack tells it with everything that happens in it. */
export interface OpenView {
  id: string;
  /** The callback id that we gave it. */
  name: string;
  isHome: boolean;
  /** There is another one below it. */
  nested: boolean;
  state: ControlState;
}

/** A listener for a control in our views. What others made up, or is half there, does nothing. */
export function viewListener(
  name: string,
  handle: (context: BotContext, click: ViewClick) => Promise<unknown>,
): Listener {
  return {
    kind: 'action',
    name,
    scopes: [],
    optionalScopes: [],
    attach(app, context) {
      app.action<BlockAction>(actionPattern(name), async ({ ack, action, body, client }) => {
        await ack();
        const click = readViewClick(body, action);
        if (!click) return context.logger.debug(`A click on ${name} was ignored.`);
        await handle(context, { ...click, client });
      });
    },
  };
}

/** Reads a `block_actions` payload; undefined for what happened in no view of ours. */
export function readViewClick(body: unknown, action: unknown): Omit<ViewClick, 'client'> | undefined {
  const { value, selected_option: option, action_ts: actedAt } = record(action);
  const person = readPerson(body);
  const view = readView(record(body).view);
  if (!person || !view) return undefined;
  const chosen = record(option).value ?? value;
  const trigger = record(body).trigger_id;
  return {
    person,
    view,
    value: isText(chosen) ? chosen : '',
    trigger: isText(trigger) ? trigger : '',
    at: Number(actedAt) || 0,
  };
}

/** Who did something; undefined where the payload does not say. */
export function readPerson(body: unknown): PersonId | undefined {
  const { user, team } = record(body);
  const { id, team_id: home } = record(user);
  return isText(id) ? { team: firstText(record(team).id, home), user: id } : undefined;
}

/** Reads the view of a payload; what it carries is nothing where somebody made it up. */
export function readView(value: unknown): OpenView | undefined {
  const { id, callback_id: name, type, previous_view_id: below, private_metadata: carried } = record(value);
  if (!isText(id) || !isText(name)) return undefined;
  return {
    id,
    name,
    isHome: type === 'home',
    nested: isText(below),
    state: readState(carried, LIMITS.viewMetadataChars) ?? {},
  };
}
