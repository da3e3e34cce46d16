import { setTimeout as sleep } from 'node:timers/promises';

/** The work that has been begun and not finished, so that a stop can wait for it. */
export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  /** True when everything was finished in time. */
  finished(deadlineMs: number): Promise<boolean>;
}

/** Bolt does not wait for its listeners when it stops; this keeps count of them. */
export function createInFlight(): InFlight {
  const open = new Set<Promise<unknown>>();
  return {
    track(work) {
      open.add(work);
      const done = () => open.delete(work);
      work.then(done, done);
      return work;
    },
    async finished(deadlineMs) {
      const late = sleep(deadlineMs, false, { ref: false });
      const all = async () => {
        while (open.size > 0) await Promise.allSettled(open);
        return true;
      };
      return Promise.race([all(), late]);
    },
  };
}
