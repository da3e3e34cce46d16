import type { BlockElementAction, ViewStateValue } from '@slack/bolt';
import type { AnyBlock } from '@slack/types';
import type { Json } from '../rules/problems.ts';
import type { Choice, Message } from '../workspace.ts';

/** Something to press or choose, and the block that it stands in. */
export interface Interactive {
  blockId: string;
  actionId: string;
  element: Json;
  /** Of an input block; undefined anywhere else. */
  input?: { label: string; optional: boolean; dispatches: boolean };
  /** The link whose preview it stands in; undefined in the message itself. */
  unfurl?: string;
}

/** Everything to press, choose or fill in among these blocks, in reading order. */
export function interactivesIn(blocks: readonly AnyBlock[] = []): Interactive[] {
  return (blocks as unknown as Json[]).flatMap((block) => {
    const elements = [block.accessory, block.element, ...((block.elements as unknown[]) ?? [])] as (
      | Json
      | undefined
    )[];
    return elements.flatMap((element) =>
      element?.action_id
        ? [
            {
              blockId: String(block.block_id),
              actionId: String(element.action_id),
              element,
              ...(block.type === 'input' ? { input: inputOf(block) } : {}),
            },
          ]
        : [],
    );
  });
}

/** The same for a message, with the previews of its links. */
export function interactivesOn({ blocks, unfurls = {} }: Pick<Message, 'blocks' | 'unfurls'>): Interactive[] {
  const previews = Object.entries(unfurls).flatMap(([unfurl, preview]) =>
    interactivesIn(preview.blocks).map((one) => ({ ...one, unfurl })),
  );
  return [...interactivesIn(blocks), ...previews];
}

function inputOf(block: Json): NonNullable<Interactive['input']> {
  return {
    label: String((block.label as Json | undefined)?.text ?? ''),
    optional: block.optional === true,
    dispatches: block.dispatch_action === true,
  };
}

/** An interaction with an element, as the app is told of it. */
export function elementAction(
  { blockId, actionId, element }: Interactive,
  choice: Choice,
  ts: string,
): BlockElementAction {
  const type = String(element.type);
  return {
    type,
    action_id: actionId,
    block_id: blockId,
    action_ts: ts,
    ...(PRESSED[type]?.(element, choice) ?? chosen(element, choice)),
  } as BlockElementAction;
}

/** What an element holds, as it stands in the state of a view. */
export function elementState(element: Json, choice: Choice): ViewStateValue {
  return { type: String(element.type), ...chosen(element, choice) };
}

const PRESSED: Record<string, (element: Json, choice: Choice) => object> = {
  button: ({ text, value, url }) => ({
    text,
    ...(value === undefined ? {} : { value }),
    ...(url ? { url } : {}),
  }),
  icon_button: ({ text, value, icon }) => ({ text, value, icon }),
  feedback_buttons: (element, choice) => {
    const halves = [element.positive_button, element.negative_button] as Json[];
    const half = halves.find(({ value }) => value === choice) ?? halves[0];
    return { text: half?.text, value: half?.value };
  },
};

const FIELDS: [type: RegExp, field: string][] = [
  [/^multi_users/, 'selected_users'],
  [/^multi_conversations/, 'selected_conversations'],
  [/^multi_channels/, 'selected_channels'],
  [/^users/, 'selected_user'],
  [/^conversations/, 'selected_conversation'],
  [/^channels/, 'selected_channel'],
  [/^datepicker/, 'selected_date'],
  [/^timepicker/, 'selected_time'],
  [/^datetimepicker/, 'selected_date_time'],
  [/input$/, 'value'],
];

function chosen(element: Json, choice: Choice): object {
  const type = String(element.type);
  const field = FIELDS.find(([pattern]) => pattern.test(type))?.[1];
  if (field) return { [field]: choice === undefined || choice === '' ? null : choice };
  const options = optionsOf(element);
  const several = /^multi_|^checkboxes/.test(type);
  if (several) return { selected_options: options.filter(({ value }) => choice?.includes(String(value))) };
  return { selected_option: options.find(({ value }) => value === choice) ?? null };
}

/** The options of a menu, those in groups too. */
export function optionsOf(element: Json): Json[] {
  const groups = (element.option_groups as Json[]) ?? [];
  return [
    ...((element.options as Json[]) ?? []),
    ...groups.flatMap((group) => (group.options as Json[]) ?? []),
  ];
}
