import type { Answer } from '../../types.ts';
import { GREETING } from '../blocks/greeting.ts';
import {
  blockToMarkdown,
  escapeMarkdown,
  markdownOrigins,
  markdownPages,
  markdownTitle,
} from './markdown-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** An answer as GitHub-flavoured Markdown. */
export function toMarkdown(answer: Answer): string {
  const clean = withCleanTexts(answer);
  return joinParts([correctionLine(clean), ...body[clean.kind](clean)]);
}

const body: Record<Answer['kind'], (answer: Answer) => string[]> = {
  found: ({ best, also, others }) => [
    ...[best, also].flatMap((one) =>
      one ? [...markdownTitle(one), ...one.blocks.map(blockToMarkdown)] : [],
    ),
    ...(best ? [markdownOrigins([best.page, ...(also ? [also.page] : [])])] : []),
    ...(others.length > 0 ? ['**See also**', markdownPages(others)] : []),
  ],
  nothing: ({ question, others }) => [
    `I didn't find that in the documentation: ${escapeMarkdown(question)}`,
    ...(others.length > 0 ? ['**The closest pages**', markdownPages(others)] : []),
  ],
  empty: () => ['Ask a question, for example: how do I test SSO without Okta?'],
  greeting: () => [GREETING],
};

/** How misspelt words were read. */
export function correctionLine({ corrections }: Pick<Answer, 'corrections'>): string {
  if (corrections.length === 0) return '';
  return `Showing results for ${corrections.map(({ to }) => `**${escapeMarkdown(to)}**`).join(', ')}.`;
}
