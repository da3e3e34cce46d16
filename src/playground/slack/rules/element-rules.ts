import { MAX } from './max.ts';
import type { Json, Problems, Rule } from './problems.ts';
import { checkPlainText, checkText, checkUrl } from './text-rules.ts';

/** Something to press, choose or fill in; `allowed` are the types that the place takes. */
export function checkElement(
  element: Json,
  pointer: string,
  problems: Problems,
  allowed: readonly string[],
): void {
  const type = String(element.type);
  const rule = RULES[type];
  if (!rule || !allowed.includes(type)) {
    problems.refuse(`${pointer}/type`, `unsupported type: ${type}`);
    return;
  }
  if (element.action_id !== undefined) problems.filled(element.action_id, MAX.id, `${pointer}/action_id`);
  // Slack would make one up, but then no listener could be found for it.
  else if (type !== 'image') problems.warn(`${pointer}/action_id`, 'is missing');
  if (element.placeholder)
    checkPlainText(element.placeholder, MAX.placeholder, `${pointer}/placeholder`, problems);
  if (element.confirm) checkConfirm(element.confirm as Json, `${pointer}/confirm`, problems);
  rule(element, pointer, problems);
}

const button: Rule = (element, pointer, problems) => {
  checkPlainText(element.text, MAX.buttonText, `${pointer}/text`, problems);
  if (element.value !== undefined) problems.filled(element.value, MAX.buttonValue, `${pointer}/value`);
  if (element.url !== undefined) checkUrl(element.url, `${pointer}/url`, problems);
  if (!['primary', 'danger', undefined].includes(element.style as string | undefined)) {
    problems.refuse(`${pointer}/style`, 'must be primary or danger');
  }
  checkLabel(element, pointer, problems);
};

const select: Rule = (element, pointer, problems) => {
  if (element.option_groups) {
    const groups = problems.list(element.option_groups, MAX.options, `${pointer}/option_groups`);
    for (const [i, group] of groups.entries()) {
      const at = `${pointer}/option_groups/${i}`;
      checkPlainText(group.label, MAX.label, `${at}/label`, problems);
      checkOptions(group.options, MAX.options, `${at}/options`, problems);
    }
  } else checkOptions(element.options, MAX.options, `${pointer}/options`, problems);
};

const choice: Rule = (element, pointer, problems) =>
  checkOptions(element.options, MAX.choices, `${pointer}/options`, problems);

const picker: Rule = () => {};

const RULES: Record<string, Rule> = {
  button,
  static_select: select,
  multi_static_select: select,
  external_select: picker,
  multi_external_select: picker,
  users_select: picker,
  multi_users_select: picker,
  conversations_select: picker,
  multi_conversations_select: picker,
  channels_select: picker,
  multi_channels_select: picker,
  datepicker: picker,
  timepicker: picker,
  datetimepicker: picker,
  radio_buttons: choice,
  checkboxes: choice,
  overflow: (element, pointer, problems) =>
    checkOptions(element.options, MAX.overflowOptions, `${pointer}/options`, problems),
  image: (element, pointer, problems) => {
    if (!element.slack_file) checkUrl(element.image_url, `${pointer}/image_url`, problems);
    problems.filled(element.alt_text, MAX.altText, `${pointer}/alt_text`);
  },
  feedback_buttons: (element, pointer, problems) => {
    for (const name of ['positive_button', 'negative_button']) {
      const half = (element[name] ?? {}) as Json;
      checkPlainText(half.text, MAX.buttonText, `${pointer}/${name}/text`, problems);
      problems.filled(half.value, MAX.buttonValue, `${pointer}/${name}/value`);
      checkLabel(half, `${pointer}/${name}`, problems);
    }
  },
  icon_button: (element, pointer, problems) => {
    if (element.icon !== 'trash') problems.refuse(`${pointer}/icon`, 'must be trash');
    checkPlainText(element.text, MAX.buttonText, `${pointer}/text`, problems);
    if (element.value !== undefined) problems.filled(element.value, MAX.buttonValue, `${pointer}/value`);
  },
  plain_text_input: (element, pointer, problems) => {
    problems.within(Number(element.max_length ?? 0), MAX.inputChars, `${pointer}/max_length`);
    problems.within(Number(element.min_length ?? 0), MAX.inputChars, `${pointer}/min_length`);
    problems.within(String(element.initial_value ?? '').length, MAX.inputChars, `${pointer}/initial_value`);
    const { trigger_actions_on: triggers = [] } = (element.dispatch_action_config ?? {}) as Json;
    const known = [triggers].flat().every((one) => DISPATCHED.includes(String(one)));
    if (!known) problems.refuse(`${pointer}/dispatch_action_config/trigger_actions_on`, 'no such trigger');
  },
  email_text_input: picker,
  url_text_input: picker,
  number_input: picker,
  rich_text_input: picker,
  file_input: picker,
  workflow_button: (element, pointer, problems) =>
    checkPlainText(element.text, MAX.buttonText, `${pointer}/text`, problems),
};

const DISPATCHED = ['on_enter_pressed', 'on_character_entered'];

const INPUTS = Object.keys(RULES).filter((type) => /input$/.test(type));
const NOT_IN_ACTIONS = ['image', 'feedback_buttons', 'icon_button', 'file_input', ...INPUTS];
const NOT_INPUTS = ['button', 'overflow', 'image', 'feedback_buttons', 'icon_button', 'workflow_button'];

/** What each place takes. */
export const ALLOWED = {
  actions: [...Object.keys(RULES).filter((type) => !NOT_IN_ACTIONS.includes(type)), 'rich_text_input'],
  accessory: Object.keys(RULES).filter((type) => type === 'image' || !NOT_IN_ACTIONS.includes(type)),
  contextActions: ['feedback_buttons', 'icon_button'],
  input: Object.keys(RULES).filter((type) => !NOT_INPUTS.includes(type)),
} as const;

function checkOptions(value: unknown, max: number, pointer: string, problems: Problems): void {
  for (const [i, option] of problems.list(value, max, pointer).entries()) {
    const at = `${pointer}/${i}`;
    checkText(option.text, MAX.optionText, `${at}/text`, problems);
    if (option.value !== undefined) problems.filled(option.value, MAX.optionValue, `${at}/value`);
    if (option.description) checkText(option.description, MAX.optionText, `${at}/description`, problems);
    if (option.url !== undefined) checkUrl(option.url, `${at}/url`, problems);
  }
}

function checkConfirm(confirm: Json, pointer: string, problems: Problems): void {
  if (confirm.title) checkPlainText(confirm.title, MAX.confirmTitle, `${pointer}/title`, problems);
  checkText(confirm.text, MAX.confirmText, `${pointer}/text`, problems);
  for (const name of ['confirm', 'deny'].filter((name) => confirm[name])) {
    checkPlainText(confirm[name], MAX.confirmButton, `${pointer}/${name}`, problems);
  }
}

function checkLabel(element: Json, pointer: string, problems: Problems): void {
  if (element.accessibility_label === undefined) return;
  problems.filled(element.accessibility_label, MAX.label, `${pointer}/accessibility_label`);
}
