import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Outcome, Surface } from '../../ops/create-metrics.ts';
import type { Docs } from '../../types.ts';

/** What is known of the delivery in whose handling one stands, without its being handed through every call. */
export interface CurrentDelivery {
  /** In every line that is logged about it, and in an apology. */
  id: string;
  surface: Surface;
  /** Slack says that it has sent it before. */
  isRetry: boolean;
  /** What became of its question, and after how long. */
  noted?: { outcome: Outcome; seconds: number };
  startedAt: number;
  /** What it is answered from. */
  docs?: Docs;
}

const current = new AsyncLocalStorage<CurrentDelivery>();

/** Does some work as part of the handling of a delivery. */
export function inDelivery<T>(delivery: CurrentDelivery, work: () => T): T {
  return current.run(delivery, work);
}

/** The delivery that is being handled; undefined outside one. */
export function currentDelivery(): CurrentDelivery | undefined {
  return current.getStore();
}

/** The id of the delivery that is being handled, for the log. */
export function currentRequestId(): string | undefined {
  return current.getStore()?.id;
}

/** Notes what became of the question of the current delivery; the last word counts. */
export function noteOutcome(outcome: Outcome): void {
  const delivery = current.getStore();
  if (!delivery) return;
  const seconds = delivery.noted?.seconds ?? (performance.now() - delivery.startedAt) / 1000;
  delivery.noted = { outcome, seconds };
}

/** A new id: short enough to be read out, and without letters that look alike. */
export function newId(): string {
  return Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** Crockford's base 32, in lower case. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
