import type { ContextBlock, HeaderBlock, KnownBlock, RichTextElement, RichTextSection } from '@slack/types';
import { escapeMrkdwn } from './escape.ts';
import type { SlackMessage } from './slack-message.ts';

/** The title of what follows. */
export function headerBlock(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

/** A line of our own. */
export function noteBlocks(note: string | undefined): ContextBlock[] {
  return note ? [contextBlock(note)] : [];
}

/** Words of our own, or of the asker: shown as they are, whatever they contain. */
export function proseBlock(...elements: RichTextElement[]): KnownBlock {
  return { type: 'rich_text', elements: [sectionOf(...elements)] };
}

/** A small grey line. */
export function contextBlock(text: string, type: 'plain_text' | 'mrkdwn' = 'plain_text'): ContextBlock {
  const element = type === 'mrkdwn' ? ({ type, text } as const) : ({ type, text, emoji: false } as const);
  return { type: 'context', elements: [element] };
}

/** A paragraph of rich text. */
export function sectionOf(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

/** A sentence or two of our own, and nothing else. */
export function notice(words: string): SlackMessage {
  return { text: escapeMrkdwn(words), blocks: [proseBlock(text(words))] };
}

/** A list of our own under a title. */
export function bulletList(title: string, items: readonly RichTextElement[][]): KnownBlock {
  const elements = items.map((item): RichTextSection => ({ type: 'rich_text_section', elements: item }));
  const heading = { type: 'text', text: title, style: { bold: true } } as const;
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [heading] },
      { type: 'rich_text_list', style: 'bullet', indent: 0, elements },
    ],
  };
}

/** Words that Slack shows as they are. */
export function text(words: string): RichTextElement {
  return { type: 'text', text: words };
}

/** Words to type. */
export function code(words: string): RichTextElement {
  return { type: 'text', text: words, style: { code: true } };
}
