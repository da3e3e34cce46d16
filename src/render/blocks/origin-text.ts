import type { Origin } from '../../currency.ts';
import type { PageSummary } from '../../types.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Where words were taken from, and as of when: "WorkOS documentation 0.2.0, 17 Feb 2026". */
export function originText(origin: Origin | undefined): string {
  if (!origin) return 'The page named above';
  return origin.asOf ? `${origin.name}, ${dayText(origin.asOf)}` : origin.name;
}

/** Where the words of these pages were taken from, each place once, and that they are unchanged. */
export function originsText(pages: readonly Pick<PageSummary, 'origin'>[]): string {
  return `${[...new Set(pages.map(({ origin }) => originText(origin)))].join(' and ')}, word for word.`;
}

/** `2026-11-27` as "27 Nov 2026". */
export function dayText(day: string): string {
  return DAY.format(new Date(day));
}
