import type { Config } from '../../config.ts';
import { createMemory } from '../../store/create-memory.ts';
import type { PersonId } from '../../store/preferences.ts';
import { IN_MEMORY } from '../../store/retention.ts';

/** `question`: something is looked up and answered; `click`: a click, a letter typed, a page opened. */
export type Usage = 'question' | 'click';

/** It is too much for now. */
export interface Refusal {
  of: 'person' | 'workspace';
  waitSeconds: number;
  /** They have not been refused in the minute before. */
  isFirst: boolean;
}

/** How much may be asked of us. */
export interface Limits {
  /** Counts a usage, unless it is one too many, of the person or of their workspace. */
  take(usage: Usage, person: PersonId): Refusal | undefined;
}

/** Typing searches with every letter, and nobody types so many a minute. */
const CLICKS_PER_QUESTION = 30;

/** Token buckets in this process: each holds what is allowed in a minute, and fills evenly. */
export function createLimits(
  { personPerMinute, workspacePerMinute }: Pick<Config, 'personPerMinute' | 'workspacePerMinute'>,
  now: () => number = Date.now,
): Limits {
  const both = (times: number) => ({
    person: createBuckets(personPerMinute * times, IN_MEMORY.personCount, now),
    workspace: createBuckets(workspacePerMinute * times, IN_MEMORY.workspaceCount, now),
  });
  const buckets = { question: both(1), click: both(CLICKS_PER_QUESTION) };
  const told = createMemory<true>({ ...IN_MEMORY.toldOfLimit, now });
  return {
    take(usage, { team, user }) {
      const own = JSON.stringify([team, user]);
      // A step of a workflow is nobody's: it counts for its workspace alone.
      const person = user === '' ? NO_BUCKET : buckets[usage].person(own);
      const workspace = buckets[usage].workspace(team);
      const waitSeconds = Math.max(person.waitSeconds, workspace.waitSeconds);
      if (waitSeconds === 0) {
        person.take();
        workspace.take();
        return undefined;
      }
      const isFirst = !told.get(own);
      if (isFirst) told.set(own, true);
      return { of: person.waitSeconds > 0 ? 'person' : 'workspace', waitSeconds, isFirst };
    },
  };
}

const MINUTE_MS = 60_000;
const NO_BUCKET: Bucket = { waitSeconds: 0, take: () => undefined };

interface Bucket {
  /** 0 where there is a token to take. */
  waitSeconds: number;
  take(): void;
}

/** Gives the bucket of a key. */
function createBuckets(
  perMinute: number,
  kept: { max: number; ttlMs: number },
  now: () => number,
): (key: string) => Bucket {
  const perMs = perMinute / MINUTE_MS;
  const memory = createMemory<{ tokens: number; at: number }>({ ...kept, now });
  return (key) => {
    const bucket = memory.get(key);
    const elapsed = bucket ? Math.max(0, now() - bucket.at) : MINUTE_MS;
    const tokens = Math.min(perMinute, (bucket?.tokens ?? 0) + elapsed * perMs);
    return {
      waitSeconds: Math.max(0, Math.ceil((1 - tokens) / perMs / 1000)),
      take: () => memory.set(key, { tokens: tokens - 1, at: now() }),
    };
  };
}
