/**
 * Every limit of Slack that a reply has to keep, as a number with a name. Where no source is given, it is
 * the reference page of that block at https://docs.slack.dev/reference/block-kit/blocks (`@slack/types` 3.2
 * repeats it in its doc comments).
 */
export const LIMITS = {
  /**
   * All text of one message. Slack refuses with `msg_blocks_too_long` somewhere above 13,000 characters
   * (https://github.com/slackapi/bolt-js/issues/2509); the documented 12,000 of the markdown block is safe.
   */
  messageChars: 12_000,
  /** Slack takes 50 blocks a message; the rest is room for what Slack makes of them. */
  messageBlocks: 45,
  headerChars: 150,
  sectionChars: 3_000,
  contextElements: 10,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObjectChars: 3_000,
  tableRows: 100,
  tableCells: 20,
  /** One table a message: https://docs.slack.dev/reference/block-kit/blocks/table-block */
  tables: 1,
  /** https://docs.slack.dev/reference/block-kit/block-elements/rich-text-list-element: 0 to 8. */
  listIndent: 8,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonChars: 75,
  buttonValueChars: 2_000,
  /** `accessibility_label` of the same page. */
  labelChars: 75,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  blockIdChars: 255,
  urlChars: 3_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  options: 100,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
  optionChars: 75,
  optionValueChars: 150,
  actionElements: 25,
  /** https://docs.slack.dev/reference/views: modals and App Home. */
  viewBlocks: 100,
  viewTitleChars: 24,
  viewMetadataChars: 3_000,
  viewCallbackChars: 255,
  /** `view_too_large` of https://docs.slack.dev/reference/methods/views.open: all of a view as JSON. */
  viewBytes: 250_000,
} as const;

/** Our own measures: what a person reads without scrolling away. Each keeps well within Slack's limits. */
export const SIZES = {
  /** Of each of two passages in one reply. */
  halfChars: 1_600,
  /** The notification and screen-reader text: one or two sentences. */
  fallbackChars: 280,
  titleChars: 100,
  titleLineChars: 140,
  /** Lines of code, and of a method's parameters, that are shown before the rest is asked for. */
  codeLines: 15,
  methodLines: 12,
  lineChars: 100,
  descriptionChars: 200,
  breadcrumbChars: 300,
  echoedQuestionChars: 150,
  correctionChars: 60,
  corrections: 5,
  furtherPages: 3,
  related: 4,
  moreResults: 5,
  /** So many languages are buttons; more are a menu. */
  languageButtons: 4,
  /** What is shown of a page whose sections can be opened one by one. */
  pageChars: 2_500,
  /** So many sections of a page, or pages below it, are buttons; more are a menu. */
  pageButtons: 5,
  /** Lines of each part of a report. */
  reportLines: 5,
  /** Entries of the changelog: where nobody says how many, and at most. */
  changes: 5,
  mostChanges: 20,
  /** What a question may take up in the value of each control, as JSON. */
  carriedQuestionChars: 400,
  /** What all controls of a message may take up; the less important are left out. */
  controlsChars: 5_000,
  /** A URL or an id that is shown beside others; a longer one is left out rather than crowding the reply. */
  addressChars: 500,
  /** A question in a search box. */
  searchChars: 300,
  /** The answer above the results of a search, where one can open it to read on. */
  passageChars: 1_500,
  /** So much of a page is read at a time. */
  partChars: 5_000,
  /** The pages below a page, offered where one reads it. */
  pagesBelow: 10,
  /** So many entries of the menu are shown with what is below them; of more, one level at a time. */
  menuGlance: 60,
  menuEntries: 150,
  newestChanges: 4,
  changesChars: 2_000,
  /** How much of a passage stands in the preview of a link, and of so many links of a message. */
  previewChars: 400,
  previews: 5,
} as const;
