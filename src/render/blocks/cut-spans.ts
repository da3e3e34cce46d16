import type { Span } from '../../types.ts';

/** The characters that spans cost in a message; a link costs its address as well. */
export function spansSize(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.text.length + (span.url?.length ?? 0), 0);
}

/** As many whole sentences as fit; none, when not even the first does. */
export function cutAtSentence(spans: readonly Span[], room: number): Span[] {
  const { text, end } = roomIn(spans, room);
  let border = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const here = match.index + match[0].length;
    if (here > end) break;
    border = here;
  }
  return takeChars(spans, border);
}

/** As many whole words as fit, with an ellipsis: for a sentence that is longer than all the room. */
export function cutAtWord(spans: readonly Span[], room: number): Span[] {
  const { text, end } = roomIn(spans, room - 1);
  const space = text.slice(0, Math.max(end, 0)).search(/\s\S*$/);
  const border = space > 0 ? space : end - (/[\uD800-\uDBFF]$/.test(text.slice(0, end)) ? 1 : 0);
  const cut = takeChars(spans, border);
  return cut.length > 0 ? [...cut, { text: '…' }] : [];
}

/** A stop with white space or nothing behind it, unless it ends an abbreviation; or the end of a line. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|vs))[.!?][)"'”’]*(?=\s|$)|\n/g;

/** The addresses are counted as if all of them stayed: a word too short is better than a word too long. */
function roomIn(spans: readonly Span[], room: number): { text: string; end: number } {
  const text = spans.map((span) => span.text).join('');
  return { text, end: Math.min(text.length, room - (spansSize(spans) - text.length)) };
}

function takeChars(spans: readonly Span[], length: number): Span[] {
  let left = length;
  return spans.flatMap((span) => {
    const text = span.text.slice(0, Math.max(left, 0));
    left -= span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}

/** What is left of spans behind their first characters. */
export function dropChars(spans: readonly Span[], length: number): Span[] {
  let left = length;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(left, 0));
    left -= span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}
