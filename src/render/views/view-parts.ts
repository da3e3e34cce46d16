import type { Button, HomeView, InputBlock, KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import type { PageSummary, SectionLink } from '../../types.ts';
import { cleanText, clipText } from '../blocks/clean-text.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { ACTIONS, button, numberActions } from '../controls/button.ts';
import { type ControlState, writeState } from '../controls/control-state.ts';

/** The views there are, by the callback id that Slack tells with everything that happens in one. */
export const VIEWS = { home: 'home', search: 'search', reading: 'reading', notice: 'notice' } as const;

/** What of a view is not in its blocks. */
interface Frame {
  id: string;
  /** Everything that it has to be made again from. */
  state: ControlState;
  submit?: string;
  close?: string;
}

/** A modal. */
export function modal(
  blocks: readonly KnownBlock[],
  { id, state, submit, close = 'Close' }: Frame,
): ModalView {
  return {
    type: 'modal',
    callback_id: id,
    private_metadata: writeState(state, LIMITS.viewMetadataChars) ?? '',
    title: plain('WorkOS documentation'),
    ...(submit ? { submit: plain(submit) } : {}),
    close: plain(close),
    blocks: numberActions(blocks.slice(0, LIMITS.viewBlocks)),
  };
}

/** The App Home. */
export function home(blocks: readonly KnownBlock[], state: ControlState): HomeView {
  return {
    type: 'home',
    callback_id: VIEWS.home,
    private_metadata: writeState(state, LIMITS.viewMetadataChars) ?? '',
    blocks: numberActions(blocks.slice(0, LIMITS.viewBlocks)),
  };
}

/** A few words in place of a view that there is not. */
export function noticeView(type: 'modal' | 'home', { blocks }: SlackMessage): ModalView | HomeView {
  return type === 'home' ? home(blocks, {}) : modal(blocks, { id: VIEWS.notice, state: {} });
}

/** What was typed, as far as a search takes it in. */
export function searchText(typed: string): string {
  return cleanText(typed.slice(0, SIZES.searchChars)).trim();
}

/** Where one types a question; Slack keeps what was typed as long as the number of the field is the same. */
export function searchBox(
  { question = '', field = 0 }: ControlState,
  tells: 'on_character_entered' | 'on_enter_pressed',
): InputBlock {
  const text = searchText(question);
  return {
    type: 'input',
    block_id: `${ACTIONS.query}-${field}`,
    dispatch_action: true,
    label: plain('Search'),
    element: {
      type: 'plain_text_input',
      action_id: ACTIONS.query,
      max_length: SIZES.searchChars,
      placeholder: plain('how do I test SSO?'),
      dispatch_action_config: { trigger_actions_on: [tells] },
      focus_on_load: tells === 'on_character_entered',
      ...(text ? { initial_value: text } : {}),
    },
  };
}

/** Opens a page or section to read it here. */
export function readButton({ page, section }: SectionLink, label = 'Read'): Button[] {
  const name = clipText(section.headings.at(-1) ?? page.title, SIZES.titleChars) || page.id;
  return button(ACTIONS.turn, label, readValue(section.id), `Read ${name}`);
}

/** What a button carries that opens a page or section; nothing where that is too long. */
export function readValue(id: string): string | undefined {
  return id.length <= SIZES.addressChars ? writeState({ section: id }) : undefined;
}

/** A page as the place that its beginning is. */
export function pageLink(page: PageSummary): SectionLink {
  return { page, section: { id: page.id, headings: [], ...(page.url ? { url: page.url } : {}) } };
}

function plain(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}
