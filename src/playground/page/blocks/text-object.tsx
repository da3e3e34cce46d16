import type { MrkdwnElement, PlainTextElement } from '@slack/types';
import { Markup } from './markup.tsx';

/** A text as its type asks for: plain text as it stands, the other with its markup. */
export function TextObject({ text }: { text: PlainTextElement | MrkdwnElement | undefined }) {
  if (!text) return null;
  return text.type === 'mrkdwn' ? <Markup text={text.text} /> : <span className="plain">{text.text}</span>;
}
