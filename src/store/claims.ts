import { randomUUID } from 'node:crypto';
import type { Access } from './access.ts';
import { createMemory } from './create-memory.ts';
import { IN_MEMORY, RETENTION } from './retention.ts';

/** Work that is done once, by one process, however often it is asked for and by however many. */
export interface Claims {
  /**
   * Takes work in hand under all its names. `done`: it was done under one of them; `busy`: somebody is at it, and will
   * have done it or let go of it soon.
   */
  take(team: string, names: readonly string[]): Promise<Claim | 'done' | 'busy'>;
}

/** Work in hand. Who has it and is heard of no more loses it within seconds. */
export interface Claim {
  /** Somebody else had it before and was heard of no more: they may have done it. */
  tookOver: boolean;
  /** It need not be done again. */
  done(): Promise<void>;
  /** It came to nothing: whoever comes next may try. */
  release(): Promise<void>;
}

/** As long as a process is not heard of before its work may be taken over, in milliseconds. */
export const LEASE_MS = 10_000;
const RENEWAL_MS = 3_000;

/** Claims in the database, and in this process alone while that is away. */
export function createClaims({ run, now }: Access): Claims {
  const here = createMemory<'busy' | 'done'>({ ...IN_MEMORY.delivery, now });

  const takeHere = (names: readonly string[]): 'mine' | 'busy' | 'done' => {
    const known = names.map((name) => here.get(name)).filter((state) => state !== undefined);
    if (known.length > 0) return known.includes('done') ? 'done' : 'busy';
    return 'mine';
  };

  const takeThere = (team: string, names: readonly string[], owner: string) =>
    run(async (db) => {
      const at = now();
      const own = { team, owner, done: 0, expires_at: at + LEASE_MS };
      const got = await db
        .insertInto('claims')
        // In one order, so that no two wait for each other.
        .values(names.toSorted().map((name) => ({ ...own, name, attempts: 1 })))
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet((row) => ({ ...own, attempts: row('claims.attempts', '+', 1) }))
            .where('claims.expires_at', '<=', at),
        )
        .returning(['attempts', 'name'])
        .execute();
      if (got.length === names.length) return got.some(({ attempts }) => attempts > 1) ? 'over' : 'mine';
      await db.deleteFrom('claims').where('owner', '=', owner).execute();
      const known = await db.selectFrom('claims').select('done').where('name', 'in', names).execute();
      return known.some(({ done }) => done === 1) ? 'done' : 'busy';
    }, 'mine' as const);

  return {
    async take(team, given) {
      const names = [...new Set(given)].map((name) => `${team}/${name}`);
      const known = takeHere(names);
      if (known !== 'mine') return known;
      for (const name of names) here.set(name, 'busy');
      const owner = randomUUID();
      const taken = await takeThere(team, names, owner);
      if (taken === 'done' || taken === 'busy') {
        for (const name of names) here.delete(name);
        return taken;
      }
      const renewal = setInterval(() => {
        void run(
          (db) =>
            db
              .updateTable('claims')
              .set({ expires_at: now() + LEASE_MS })
              .where('owner', '=', owner)
              .execute(),
          [],
        );
      }, RENEWAL_MS);
      renewal.unref();
      return {
        tookOver: taken === 'over',
        async done() {
          clearInterval(renewal);
          for (const name of names) here.set(name, 'done');
          const row = { done: 1, expires_at: now() + RETENTION.delivery };
          await run((db) => db.updateTable('claims').set(row).where('owner', '=', owner).execute(), []);
        },
        async release() {
          clearInterval(renewal);
          for (const name of names) here.delete(name);
          await run((db) => db.deleteFrom('claims').where('owner', '=', owner).execute(), []);
        },
      };
    },
  };
}
