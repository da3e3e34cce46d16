import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Outcome, Surface } from '../../outcomes.ts';
import type { Answer, Docs } from '../../types.ts';

/** What is known of the delivery in whose handling one stands, without its being handed through every call. */
export interface CurrentDelivery {
  /** In every line that is logged about it, and in an apology. */
  id: string;
  surface: Surface;
  /** How often Slack says that it has sent it before. */
  attempt: number;
  /** What became of its question, after how long, and with which answer. */
  noted?: { outcome: Outcome; seconds: number; answer?: Answer | undefined };
  startedAt: number;
  /** Nothing is lost if Slack does not send it again. */
  isSafe: boolean;
  /** Why it can't be authorized, where that is so. */
  refusal?: 'not installed' | 'away';
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
export function noteOutcome(outcome: Outcome, answer?: Answer): void {
  const delivery = current.getStore();
  if (!delivery) return;
  const seconds = delivery.noted?.seconds ?? secondsSince(delivery);
  delivery.noted = { outcome, seconds, answer: answer ?? delivery.noted?.answer };
}

/** How long a delivery has been here. */
export function secondsSince({ startedAt }: CurrentDelivery): number {
  return (performance.now() - startedAt) / 1000;
}

/** Slack sends an event three times again at most. */
export function isLastAttempt({ attempt }: CurrentDelivery): boolean {
  return attempt >= LAST_ATTEMPT;
}

/** https://docs.slack.dev/apis/events-api#retries */
const LAST_ATTEMPT = 3;

/** A new id: short enough to be read out, and without letters that look alike. */
export function newId(): string {
  return Array.from(randomBytes(8), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** Crockford's base 32, in lower case. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
