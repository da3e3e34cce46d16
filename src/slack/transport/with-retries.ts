import { setTimeout as sleep } from 'node:timers/promises';
import { failureOf } from './failures.ts';

/** How often a call is made at most, and how long Slack may ask us to wait before we give up. */
const ATTEMPTS = 3;
const LONGEST_WAIT_MS = 30_000;

/**
 * Makes a Web API call, twice more if it failed in a way that passes; one that must not be done twice, only where it
 * is certain that Slack has not done it. The client's own retries are off: they
 * would hold up every other call of the workspace behind one 429, wait as long as Slack likes, and post
 * twice when a connection breaks after the message arrived.
 */
export async function withRetries<T>(call: () => Promise<T>, { once = false } = {}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const { retryAfterMs: wait, unsure } = failureOf(error);
      if (once && unsure) throw error;
      if (wait === undefined || wait > LONGEST_WAIT_MS || attempt === ATTEMPTS) throw error;
      await sleep(wait * (wait < 1000 ? attempt : 1));
    }
  }
}
