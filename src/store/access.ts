import type { Kysely } from 'kysely';
import { type Database, isAway, storeError } from './open-database.ts';
import type { Tables } from './schema.ts';

/** How a database is, for those who run the bot. */
export interface StoreState {
  engine: Database['engine'];
  available: boolean;
  /** Why it is not available. */
  reason?: string;
  /** What could not be read or kept since the start. */
  failures: number;
}

/** What the kept things are read and written with. */
export interface Access {
  now(): number;
  /**
   * Does something with the database; gives `otherwise` where the database is away, so that an answer never waits for
   * it longer than a moment and never fails for want of it.
   */
  run<T>(work: (db: Kysely<Tables>) => Promise<T>, otherwise: T): Promise<T>;
  state(): StoreState;
}

/** So long after a failure nothing is asked of a database that is away. */
const REST_MS = 1_000;

/** Access to a database that may go away and come back; `prepare` is done before the first use of it. */
export function createAccess(
  { db, engine }: Database,
  {
    now,
    prepare,
    log,
  }: {
    now: () => number;
    prepare: () => Promise<unknown>;
    log: { info(message: string): void; warn(message: string): void };
  },
): Access & { open(): Promise<void> } {
  let failures = 0;
  let reason: string | undefined;
  let restsUntil = 0;
  let prepared: Promise<unknown> | undefined;
  const ready = () => {
    prepared ??= prepare();
    return prepared;
  };

  const failed = (error: unknown) => {
    failures += 1;
    const { message, remedy } = storeError(error);
    if (reason === undefined) log.warn(`${message} What is to be kept is lost meanwhile. ${remedy}`);
    reason = message;
  };

  return {
    now,
    /** Throws STORE for a database that can't be used as it is; one that is only away is waited for. */
    async open() {
      try {
        await ready();
      } catch (error) {
        if (engine === 'sqlite' || !isAway(error)) throw storeError(error);
        failed(error);
        prepared = undefined;
      }
    },
    async run(work, otherwise) {
      if (performance.now() < restsUntil) {
        failures += 1;
        return otherwise;
      }
      try {
        await ready();
        const done = await work(db);
        if (reason !== undefined) log.info('The database is there again.');
        reason = undefined;
        return done;
      } catch (error) {
        failed(error);
        prepared = undefined;
        if (isAway(error)) restsUntil = performance.now() + REST_MS;
        return otherwise;
      }
    },
    state: () => ({
      engine,
      available: reason === undefined,
      ...(reason === undefined ? {} : { reason }),
      failures,
    }),
  };
}
