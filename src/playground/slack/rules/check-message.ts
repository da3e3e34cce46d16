import { checkBlocks } from './block-rules.ts';
import { MAX } from './max.ts';
import { createProblems, type Problem } from './problems.ts';
import { checkCharacters } from './text-rules.ts';

/**
 * Everything about a message that Slack would refuse (`refused`), and everything that it would take but that a
 * careful app avoids: pings, characters that cannot be shown, a size near Slack's undocumented ends.
 */
export function checkMessage(message: { text?: unknown; blocks?: unknown }): Problem[] {
  const problems = createProblems();
  const { text, blocks } = message;
  if (typeof text !== 'string' || text === '') problems.warn('/text', 'has no text');
  else {
    if (text.length > MAX.carefulText)
      problems.warn('/text', `${text.length} is more than ${MAX.carefulText}`);
    if (/<[!@#]/.test(text)) problems.warn('/text', 'pings somebody');
  }
  if (blocks !== undefined) {
    checkBlocks(blocks, MAX.messageBlocks, problems);
    const count = Array.isArray(blocks) ? blocks.length : 0;
    if (count > MAX.carefulBlocks) problems.warn('/blocks', `${count} is more than ${MAX.carefulBlocks}`);
    const chars = charsOf(message);
    if (chars > MAX.carefulChars) problems.warn('', `${chars} characters are more than ${MAX.carefulChars}`);
  }
  checkCharacters(message, '', problems);
  return problems.all;
}

/** Whether a message is too long as a whole, which Slack says with another word. */
export function isTooLong(message: { text?: unknown; blocks?: unknown }): boolean {
  return charsOf(message) > MAX.messageChars;
}

const COUNTED = ['text', 'url', 'alt_text', 'value'];

function charsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const own = typeof inner === 'string' && COUNTED.includes(key) ? inner.length : 0;
    return sum + own + charsOf(inner);
  }, 0);
}
