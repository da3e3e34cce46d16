import type { ChangelogEntry } from '../../types.ts';
import { bodyBlocks } from '../blocks/body-blocks.ts';
import { changelogEntry } from '../blocks/changelog-entry.ts';
import { clipText } from '../blocks/clean-text.ts';
import { countChars } from '../blocks/count-chars.ts';
import { escapeMrkdwn, safeUrl } from '../blocks/escape.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { code, proseBlock, text } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';

/** What has changed in the platform, newest first, and where more of it is; `url` is that of the changelog. */
export function whatsNewMessage(
  entries: readonly ChangelogEntry[],
  { since, url }: { since?: string | undefined; url?: string | undefined } = {},
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
  const room = LIMITS.messageChars - countChars([above, below]) - summary.length * LONGEST_ENTITY;
  const body = bodyBlocks(entries.map(changelogEntry), room);
  return { text: escapeMrkdwn(summary), blocks: [above, ...body.blocks, below] };
}

/** So many titles are read out. */
const TITLES = 3;

/** What a character may take up once it is escaped. */
const LONGEST_ENTITY = 5;
