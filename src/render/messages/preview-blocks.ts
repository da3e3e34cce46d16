import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Reading } from '../../types.ts';
import { cleanText, clipText } from '../blocks/clean-text.ts';
import { mrkdwnLink } from '../blocks/escape.ts';
import { beginningOf } from '../blocks/fallback-text.ts';
import { SIZES } from '../blocks/limits.ts';
import { breadcrumbBlocks } from './message-parts.ts';

/**
 * What a link leads to: the page and section, where it stands, what it is about and how its text begins, word for
 * word. Only blocks that Slack has always taken in a preview, which rich text is not.
 */
export function previewBlocks(reading: Reading): KnownBlock[] {
  const { page, section } = reading;
  const title = mrkdwnLink(page.url, clipText(page.title || page.id, SIZES.titleChars));
  const heading = clipText(section.headings.join(' › '), SIZES.titleChars);
  const description = clipText(page.description, SIZES.descriptionChars);
  const beginning = cleanText(beginningOf(reading, SIZES.previewChars));
  return [
    { type: 'section', text: { type: 'mrkdwn', text: `*${title}*`, verbatim: true } },
    ...breadcrumbBlocks(page),
    ...plain(description),
    ...plain(heading),
    ...plain(beginning === description ? '' : beginning),
  ];
}

function plain(text: string): SectionBlock[] {
  return text.trim() ? [{ type: 'section', text: { type: 'plain_text', text, emoji: false } }] : [];
}
