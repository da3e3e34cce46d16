import { createMemory } from './create-memory.ts';
import { RETENTION } from './retention.ts';

/** How many people said that an answer helped, and how many that it did not, since the bot started. */
export interface Verdicts {
  /** Counts a verdict; one that somebody gave before on the same answer is changed, not added. */
  count(voter: string, helpful: boolean): { helpful: number; notHelpful: number };
}

/** Counts in this process alone. */
export function createVerdicts(now?: () => number): Verdicts {
  const verdicts = createMemory<boolean>({ ...RETENTION.verdict, now });
  const counts = { true: 0, false: 0 };
  return {
    count(voter, helpful) {
      const before = verdicts.get(voter);
      if (before !== undefined) counts[`${before}`] -= 1;
      counts[`${helpful}`] += 1;
      verdicts.set(voter, helpful);
      return { helpful: counts.true, notHelpful: counts.false };
    },
  };
}
