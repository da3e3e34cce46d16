import { vi } from 'vitest';

/** Waits until a check no longer throws, also on a machine that is busy with all the other tests. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 25_000, interval: 20 });
}
