/** Text without what Slack or JSON would choke on: NUL, control characters, halves of surrogate pairs. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '\uFFFD');
}

/** At most `max` characters of a text, cut between two words and marked with an ellipsis. */
export function clipText(text: string, max: number): string {
  const folded = cleanText(text).replace(/\s+/g, ' ').trim();
  if (folded.length <= max) return folded;
  const room = folded.slice(0, max - 1);
  const border = room.lastIndexOf(' ');
  // A single long word is cut inside, but never inside a surrogate pair.
  return `${border > max / 2 ? room.slice(0, border) : room.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Tab and line feed stay: code needs them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g;

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
