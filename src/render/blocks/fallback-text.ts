import { blocksText } from '../../blocks.ts';
import type { Block, Excerpt } from '../../types.ts';
import { clipText } from './clean-text.ts';
import { cutAtSentence } from './cut-spans.ts';
import { escapeMrkdwn, mrkdwnLink } from './escape.ts';
import { SIZES } from './limits.ts';

/** The reply in a sentence or two: how the passage begins, and the link to it. */
export function fallbackText(excerpt: Excerpt): string {
  const { page, section } = excerpt;
  const beginning = beginningOf(excerpt, SIZES.fallbackChars);
  const link = mrkdwnLink(section.url ?? page.url, clipText(page.title || page.id, SIZES.titleChars));
  return [escapeMrkdwn(beginning), link].filter(Boolean).join(' ') || 'Documentation';
}

/** The first sentences of a passage, as many as fit; of a page without any, its description. */
export function beginningOf({ page, blocks }: Pick<Excerpt, 'page' | 'blocks'>, room: number): string {
  // Only what reads as a sentence, and without a leap: a heading or a picture would run into the next one.
  const from = blocks.findIndex(({ kind }) => !UNSPOKEN.has(kind));
  const spoken = from < 0 ? [] : blocks.slice(from, from + FIRST_BLOCKS);
  const to = spoken.findIndex(({ kind }) => UNSPOKEN.has(kind));
  const said =
    blocksText(to < 0 ? spoken : spoken.slice(0, to))
      .replace(/\s+/g, ' ')
      .trim() || page.description;
  const whole = cutAtSentence([{ text: said }], room)
    .map((span) => span.text)
    .join('');
  return clipText(whole || said, room);
}

/** A few sentences need no more, and a long page is not walked for them. */
const FIRST_BLOCKS = 3;

const UNSPOKEN = new Set<Block['kind']>(['heading', 'gap', 'image', 'method']);
