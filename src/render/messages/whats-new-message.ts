import type { KnownBlock } from '@slack/types';
import type { ChangelogEntry, PageChanges } from '../../types.ts';
import { bodyBlocks } from '../blocks/body-blocks.ts';
import { changelogEntry } from '../blocks/changelog-entry.ts';
import { clipText } from '../blocks/clean-text.ts';
import { countChars } from '../blocks/count-chars.ts';
import { escapeMrkdwn, safeUrl } from '../blocks/escape.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { dayText } from '../blocks/origin-text.ts';
import { code, proseBlock, text } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { furtherPagesBlocks } from './message-parts.ts';

/** What stands around the entries of the changelog. */
export interface NewsOptions {
  since?: string | undefined;
  /** Of the changelog. */
  url?: string | undefined;
  /** Pages of the documentation that are new or have changed, newest first. */
  pages?: readonly PageChanges[];
}

/** What has changed in the platform, newest first, and where more of it is; `url` is that of the changelog. */
export function whatsNewMessage(
  entries: readonly ChangelogEntry[],
  { since, url, pages = [] }: NewsOptions = {},
): SlackMessage {
  const heading = entries.length > 0 ? 'What is new in WorkOS' : 'The changelog I know has nothing new';
  const from = since ? ` since ${since}` : '';
  const titles = entries.slice(0, TITLES).map(({ title }) => clipText(title, SIZES.titleChars));
  const link = safeUrl(url ?? '');
  const above = proseBlock({ type: 'text', text: heading, style: { bold: true } }, text(`${from}.`));
  const below = proseBlock(
    text('Word for word from the changelog'),
    ...(link ? ([text(', which goes on '), { type: 'link', url: link, text: 'here' }] as const) : []),
    text('. More of it: '),
    code(`/workos whats-new ${SIZES.mostChanges}`),
    text(', or '),
    code('/workos whats-new since 2026-01'),
    text('.'),
  );
  const summary = `${heading}${from}${titles.length > 0 ? `: ${titles.join(', ')}` : ''}.`;
  const changed = changedPagesBlocks(pages);
  const room = LIMITS.messageChars - countChars([above, ...changed, below]) - summary.length * LONGEST_ENTITY;
  const body = bodyBlocks(entries.map(changelogEntry), room);
  return { text: escapeMrkdwn(summary), blocks: [above, ...body.blocks, ...changed, below] };
}

/** So many titles are read out. */
const TITLES = 3;

/** What a character may take up once it is escaped. */
const LONGEST_ENTITY = 5;

/** The newest pages that are new, and that have changed, a line each. */
export function changedPagesBlocks(changes: readonly PageChanges[]): KnownBlock[] {
  const [newest] = changes;
  if (!newest) return [];
  const day = dayText(newest.day);
  return [
    ...furtherPagesBlocks(`New pages, ${day}`, newest.added),
    ...furtherPagesBlocks(`Pages that changed, ${day}`, newest.changed),
  ];
}
