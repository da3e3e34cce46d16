import type { Origin } from '../../types.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Where words were taken from, and as of when: "WorkOS documentation 0.2.0, 17 Feb 2026". */
export function originText(origin: Origin | undefined): string {
  if (!origin) return 'The page named above';
  return origin.asOf ? `${origin.name}, ${DAY.format(new Date(origin.asOf))}` : origin.name;
}
