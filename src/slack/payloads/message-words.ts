import { record } from './record.ts';

/** The words of any message: its text, or where that is empty those of its blocks and attachments. */
export function messageWords(message: unknown): string {
  const { text, blocks, attachments } = record(message);
  if (typeof text === 'string' && text.trim() !== '') return text;
  return [blocks, attachments]
    .flatMap((part) => wordsIn(part, 0))
    .join(' ')
    .trim();
}

/** Where Slack and other apps put words. */
const WORDED = ['pretext', 'title', 'text', 'value'];

/** What there is to press says nothing. */
const PRESSED = new Set<unknown>(['actions', 'context_actions', 'button', 'static_select', 'input']);

/** Rich text in an attachment is not as deep. */
const DEEPEST = 12;

function wordsIn(value: unknown, depth: number): string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((inner) => wordsIn(inner, depth + 1));
  const fields = record(value);
  if (PRESSED.has(fields.type)) return [];
  const own = WORDED.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []));
  const inner = Object.values(fields).filter((one) => typeof one === 'object');
  return [...own, ...inner.flatMap((one) => wordsIn(one, depth + 1))];
}
