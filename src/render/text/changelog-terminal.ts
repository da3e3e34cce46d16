import type { ChangelogEntry } from '../../types.ts';
import { painter, type TerminalStyle } from './terminal-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** Changes of the platform: title, day and address, and what the changelog says of each. */
export function changelogToTerminal(entries: readonly ChangelogEntry[], style: TerminalStyle): string {
  if (entries.length === 0) return 'The changelog has no such entry.';
  const paint = painter(style);
  return joinParts(
    withCleanTexts(entries).flatMap(({ title, date, url = '', changes }) => [
      [paint('bold', title), paint('dim', date), paint('underline', url)].filter(Boolean).join('\n'),
      ...changes,
    ]),
  );
}
