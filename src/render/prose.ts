import type { KnownBlock, RichTextElement, RichTextSection } from '@slack/types';
import { escapeMrkdwn } from './escape.ts';
import { proseBlock } from './message-parts.ts';
import type { SlackMessage } from './slack-message.ts';

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
