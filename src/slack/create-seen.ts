import { createMemory } from './create-memory.ts';

/** Remembers for a while what has been taken in hand, so that nothing is answered twice. */
export interface Seen {
  /** Takes a delivery in hand under all its names; false when one of them already is. */
  claim(names: readonly string[]): boolean;
  /** Forgets a delivery that came to nothing, so that the next one gets its chance. */
  release(names: readonly string[]): void;
}

const TEN_MINUTES = 10 * 60 * 1000;
/** Slack delivers 30,000 events an hour at most: 5,000 in ten minutes, each under two names. */
const ENTRIES = 10_000;

/** Slack's last retry comes some six minutes after the first attempt; ten minutes of memory cover it. */
export function createSeen({
  ttlMs = TEN_MINUTES,
  max = ENTRIES,
  now,
  onDuplicate,
}: {
  ttlMs?: number;
  max?: number;
  now?: (() => number) | undefined;
  /** Told of each delivery that is in hand already. */
  onDuplicate?: () => void;
} = {}): Seen {
  const claimed = createMemory<true>({ ttlMs, max, now });

  return {
    claim(names) {
      if (names.some((name) => claimed.get(name))) {
        onDuplicate?.();
        return false;
      }
      for (const name of names) claimed.set(name, true);
      return true;
    },
    release(names) {
      for (const name of names) claimed.delete(name);
    },
  };
}
