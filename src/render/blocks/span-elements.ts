import type { RichTextLink, RichTextText } from '@slack/types';
import type { Span } from '../../types.ts';
import { cleanText } from './clean-text.ts';
import { safeUrl } from './escape.ts';

/** Spans as rich text elements; Slack takes no empty ones, so none are made. */
export function spanElements(spans: readonly Span[]): (RichTextLink | RichTextText)[] {
  return spans.flatMap((span) => {
    const text = cleanText(span.text);
    if (text === '') return [];
    const url = span.url === undefined ? undefined : safeUrl(span.url);
    const style = styleOf(span);
    return [url ? { type: 'link', url, text, ...style } : { type: 'text', text, ...style }];
  });
}

const LOOKS = ['bold', 'italic', 'strike', 'code'] as const;

function styleOf(span: Span): Pick<RichTextText, 'style'> {
  const looks = LOOKS.filter((look) => span[look]);
  return looks.length > 0 ? { style: Object.fromEntries(looks.map((look) => [look, true])) } : {};
}
