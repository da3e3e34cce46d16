/**
 * Slack's numbers, written down here and not taken from the renderer: a check that read the renderer's own
 * could not disagree. Where no source is given: the doc comments of `@slack/types`.
 */
export const MAX = {
  /** Documented for all markdown blocks of a message; what a careful app keeps to for the whole of it. */
  carefulChars: 12_000,
  /** Measured by others: https://github.com/slackapi/bolt-js/issues/2509 */
  messageChars: 13_200,
  carefulBlocks: 45,
  messageBlocks: 50,
  viewBlocks: 100,
  /** `chat.postMessage` cuts longer texts, https://docs.slack.dev/reference/methods/chat.postMessage */
  carefulText: 4_000,
  text: 40_000,
  header: 150,
  section: 3_000,
  fields: 10,
  field: 2_000,
  contextElements: 10,
  contextActions: 5,
  actions: 25,
  buttonText: 75,
  buttonValue: 2_000,
  label: 75,
  url: 3_000,
  id: 255,
  altText: 2_000,
  imageTitle: 2_000,
  inputLabel: 2_000,
  placeholder: 150,
  options: 100,
  optionText: 75,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionValue: 150,
  overflowOptions: 5,
  choices: 10,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  alert: 200,
  cards: 10,
  rows: 100,
  cells: 20,
  indent: 8,
  viewTitle: 24,
  privateMetadata: 3_000,
  inputChars: 3_000,
  /** https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  prompts: 4,
  loadingMessages: 10,
} as const;
