import type { Origin } from '../../currency.ts';

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

/** `2026-11-27` as "27 Nov 2026". */
export function dayText(day: string): string {
  return DAY.format(new Date(day));
}
