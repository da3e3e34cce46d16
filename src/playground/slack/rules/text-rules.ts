import { MAX } from './max.ts';
import type { Json, Problems } from './problems.ts';

const BOTH = ['plain_text', 'mrkdwn'];

/** A text object of one of these types, no longer than this. */
export function checkText(
  value: unknown,
  max: number,
  pointer: string,
  problems: Problems,
  types: readonly string[] = BOTH,
): void {
  const { type, text } = (value ?? {}) as Json;
  if (!types.includes(String(type))) problems.refuse(`${pointer}/type`, `must be ${types.join(' or ')}`);
  problems.filled(text, max, `${pointer}/text`);
  if (type === 'mrkdwn') checkMarkup(String(text), `${pointer}/text`, problems);
}

/** A text object that Slack parses nothing in. */
export function checkPlainText(value: unknown, max: number, pointer: string, problems: Problems): void {
  checkText(value, max, pointer, problems, ['plain_text']);
}

export function checkUrl(url: unknown, pointer: string, problems: Problems): void {
  if (typeof url !== 'string' || !URL.canParse(url) || !/^(?:https?|mailto):/.test(url)) {
    problems.refuse(pointer, 'must be a valid URL');
  }
  problems.within(String(url).length, MAX.url, pointer);
}

/** No half of a surrogate pair, no control character anywhere. */
export function checkCharacters(value: unknown, pointer: string, problems: Problems): void {
  if (typeof value === 'string') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
    if (/[\u0000-\u0008\u000B-\u001F\u007F]/.test(value)) problems.warn(pointer, 'has a control character');
    if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)) {
      problems.warn(pointer, 'has half a surrogate pair');
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) checkCharacters(inner, `${pointer}/${key}`, problems);
  }
}

/** Whatever is in pointed brackets should be a link that the app made, never a ping it passed on. */
function checkMarkup(text: string, pointer: string, problems: Problems): void {
  for (const [tag] of text.matchAll(/<[^>]*>/g)) {
    if (!/^<(?:https?:|mailto:)[^|>]+\|[^>]+>$/.test(tag)) problems.warn(pointer, `unescaped ${tag}`);
  }
  if (/[<>]/.test(text.replace(/<[^>]*>/g, ''))) problems.warn(pointer, 'an unescaped bracket');
  if (/&(?!amp;|lt;|gt;)/.test(text)) problems.warn(pointer, 'an unescaped &');
}
