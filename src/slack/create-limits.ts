import type { Config } from '../config.ts';
import { createMemory } from './create-memory.ts';
import type { PersonId } from './create-preferences.ts';

/** `question`: something is looked up and answered; `touch`: a click, a letter typed, a page opened. */
export type Deed = 'question' | 'touch';

/** It is too much for now. */
export interface Refusal {
  of: 'person' | 'workspace';
  waitSeconds: number;
  /** They have not been refused in the minute before. */
  isFirst: boolean;
}

/** How much may be asked of us. */
export interface Limits {
  /** Counts a deed, unless it is one too many, of the person or of their workspace. */
  take(deed: Deed, person: PersonId): Refusal | undefined;
}

/** Typing searches with every letter, and nobody types so many a minute. */
const TOUCHES_PER_QUESTION = 30;
const PEOPLE = 10_000;
const WORKSPACES = 1_000;

/** Token buckets in this process: each holds what is allowed in a minute, and fills evenly. */
export function createLimits(
  { personPerMinute, workspacePerMinute }: Pick<Config, 'personPerMinute' | 'workspacePerMinute'>,
  now: () => number = Date.now,
): Limits {
  const both = (times: number) => ({
    person: createBuckets({ perMinute: personPerMinute * times, max: PEOPLE, now }),
    workspace: createBuckets({ perMinute: workspacePerMinute * times, max: WORKSPACES, now }),
  });
  const buckets = { question: both(1), touch: both(TOUCHES_PER_QUESTION) };
  const told = createMemory<true>({ max: PEOPLE, ttlMs: MINUTE_MS, now });
  return {
    take(deed, { team, user }) {
      const { person, workspace } = buckets[deed];
      const own = JSON.stringify([team, user]);
      const wait = Math.max(person.waitSeconds(own), workspace.waitSeconds(team));
      if (wait > 0) {
        const isFirst = !told.get(own);
        if (isFirst) told.set(own, true);
        return { of: person.waitSeconds(own) > 0 ? 'person' : 'workspace', waitSeconds: wait, isFirst };
      }
      person.take(own);
      workspace.take(team);
      return undefined;
    },
  };
}

const MINUTE_MS = 60_000;

function createBuckets({ perMinute, max, now }: { perMinute: number; max: number; now: () => number }) {
  const perMs = perMinute / MINUTE_MS;
  // Whoever asks nothing for a minute has a full bucket again, so it can be forgotten.
  const memory = createMemory<{ tokens: number; at: number }>({ max, ttlMs: MINUTE_MS, now });
  const tokensIn = (key: string) => {
    const bucket = memory.get(key);
    if (!bucket) return perMinute;
    return Math.min(perMinute, bucket.tokens + Math.max(0, now() - bucket.at) * perMs);
  };
  return {
    /** 0 where there is a token to take. */
    waitSeconds: (key: string) => Math.max(0, Math.ceil((1 - tokensIn(key)) / perMs / 1000)),
    take: (key: string) => memory.set(key, { tokens: tokensIn(key) - 1, at: now() }),
  };
}
