import { createMemory } from './create-memory.ts';
import { RETENTION } from './retention.ts';

/** Remembers for a while what has been taken in hand, so that nothing is answered twice. */
export interface Claims {
  /** Takes a delivery in hand under all its names; false when one of them already is. */
  claim(names: readonly string[]): boolean;
  /** Forgets a delivery that came to nothing, so that the next one gets its chance. */
  release(names: readonly string[]): void;
}

/** Names in this process, for longer than Slack goes on trying. */
export function createClaims({
  ttlMs = RETENTION.delivery.ttlMs,
  max = RETENTION.delivery.max,
  now,
  onDuplicate,
}: {
  ttlMs?: number;
  max?: number;
  now?: (() => number) | undefined;
  /** Told of each delivery that is in hand already. */
  onDuplicate?: () => void;
} = {}): Claims {
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
