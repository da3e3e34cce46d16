import type { ViewOutput } from '@slack/bolt';
import type { Json } from '../rules/problems.ts';
import type { Choice, Filled, OpenView } from '../workspace.ts';
import { elementState, type Interactive, interactivesIn, optionsOf } from './element-action.ts';

/** What a person has filled in, by block and action. */
export type ViewValues = ViewOutput['state']['values'];

/**
 * What the fields of a view hold when it is shown. In the place of another view, a field of the same block and
 * action keeps what it held, also where the app gives it another initial value: that is Slack's rule.
 */
export function filledFor(blocks: OpenView['view']['blocks'], before: Filled = {}): Filled {
  const filled: Filled = {};
  for (const { blockId, actionId, element } of interactivesIn(blocks).filter(hasState)) {
    const kept = before[blockId];
    const choice =
      kept && actionId in kept && offers(element, kept[actionId]) ? kept[actionId] : (initial(element) ?? '');
    filled[blockId] = { ...filled[blockId], [actionId]: choice };
  }
  return filled;
}

/** What somebody has typed or chosen in a view, on top of what is there. */
export function fillIn(open: OpenView, more: Filled): void {
  for (const { blockId, actionId } of interactivesIn(open.view.blocks).filter(hasState)) {
    const given = more[blockId];
    if (given && actionId in given)
      open.filled[blockId] = { ...open.filled[blockId], [actionId]: given[actionId] };
  }
}

/** The state of a view, as the app is told of it. */
export function valuesOf({ view, filled }: OpenView): ViewValues {
  const values: ViewValues = {};
  for (const { blockId, actionId, element } of interactivesIn(view.blocks).filter(hasState)) {
    values[blockId] = { ...values[blockId], [actionId]: elementState(element, filled[blockId]?.[actionId]) };
  }
  return values;
}

/** Whether Slack tells the app when somebody does this in a view: never of an input that does not ask for it. */
export function isTold(
  { element, input }: Interactive,
  how: 'on_character_entered' | 'on_enter_pressed' | 'chosen',
) {
  if (input && !input.dispatches) return false;
  if (how === 'chosen') return true;
  const config = element.dispatch_action_config as { trigger_actions_on?: string[] } | undefined;
  return (config?.trigger_actions_on ?? ['on_enter_pressed']).includes(how);
}

/** What Slack itself finds missing before it sends a modal, by block. */
export function missingIn({ view, filled }: OpenView): Record<string, string> {
  const empty = interactivesIn(view.blocks).filter(({ blockId, actionId, input }) => {
    const held = filled[blockId]?.[actionId];
    return input && !input.optional && (held === undefined || held.length === 0);
  });
  return Object.fromEntries(empty.map(({ blockId }) => [blockId, 'Please complete this required field.']));
}

const STATELESS = /^(button|workflow_button|icon_button|feedback_buttons|overflow|image)$/;

function hasState({ element }: Interactive): boolean {
  return !STATELESS.test(String(element.type));
}

/** A menu holds nothing that it no longer offers. */
function offers(element: Json, choice: Choice): boolean {
  const options = optionsOf(element).map(({ value }) => String(value));
  return (
    options.length === 0 ||
    choice === undefined ||
    choice === '' ||
    [choice].flat().every((one) => options.includes(one))
  );
}

const GIVEN = /^initial_(value|date|time|date_time|user|users|channel|channels|conversation|conversations)$/;

function initial(element: Json): Choice {
  const one = element.initial_option as Json | undefined;
  const several = element.initial_options as Json[] | undefined;
  const given = Object.keys(element).find((name) => GIVEN.test(name));
  if (one) return String(one.value);
  if (several) return several.map(({ value }) => String(value));
  return given ? (element[given] as Choice) : undefined;
}
