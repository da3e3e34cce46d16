import { createMemory } from '../../store/create-memory.ts';
import { IN_MEMORY } from '../../store/retention.ts';

/** Work of which only the newest counts, such as showing what was found while somebody types on. */
export interface Latest {
  /**
   * Does the work of a key, one after the other. Of what has to wait only the newest is done, and what is older than
   * something before it is not done at all: Slack may deliver two letters in another order than they were typed.
   */
  run(key: string, at: number, work: () => Promise<unknown>): Promise<void>;
}

/** Nothing waits yet. */
export function createLatest(now?: () => number): Latest {
  const newest = createMemory<number>({ ...IN_MEMORY.newestInView, now });
  /** The keys in whose work somebody is, and what is to be done next there. */
  const busy = new Map<string, (() => Promise<unknown>) | undefined>();
  return {
    async run(key, at, work) {
      if (at < (newest.get(key) ?? 0)) return;
      newest.set(key, at);
      if (busy.has(key)) return void busy.set(key, work);
      try {
        for (let next: typeof work | undefined = work; next; next = busy.get(key)) {
          busy.set(key, undefined);
          await next();
        }
      } finally {
        busy.delete(key);
      }
    },
  };
}
