import type { ChangelogEntry } from '../../types.ts';
import { escapeMarkdown, markdownLink } from './markdown-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** Changes of the platform as Markdown: title with its link, day, and what the changelog says of each. */
export function changelogToMarkdown(entries: readonly ChangelogEntry[]): string {
  if (entries.length === 0) return 'The changelog has no such entry.';
  return joinParts(
    withCleanTexts(entries).flatMap(({ title, date, url, changes }) => [
      `## ${markdownLink(escapeMarkdown(title), url)}`,
      date,
      ...changes.map(escapeMarkdown),
    ]),
  );
}
