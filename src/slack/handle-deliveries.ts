import type { App } from '@slack/bolt';
import type { Outcome } from '../ops/create-metrics.ts';
import { apologyMessage, tooManyMessage } from '../render/notices.ts';
import { type CurrentDelivery, inDelivery, newId, noteOutcome } from './current-delivery.ts';
import type { Desk } from './desk.ts';
import { failureOf } from './failures.ts';
import { type AnyDelivery, type Kind, kindOf, personOf } from './kind-of-delivery.ts';
import { placeOf } from './place-of.ts';
import { record } from './record.ts';

/**
 * What holds for every delivery, before and after its listener: it has an id, it is waited for at a stop, it is within
 * the limits, what becomes of it is counted, and what fails unexpectedly ends in one apology.
 */
export function handleDeliveries(app: App, desk: Desk, arrived: () => void): void {
  app.use((given) => {
    const delivery = given as unknown as AnyDelivery & typeof given;
    const kind = kindOf(delivery);
    const current: CurrentDelivery = {
      id: newId(),
      surface: kind.surface,
      isRetry: Boolean(given.context.retryNum),
      startedAt: performance.now(),
    };
    arrived();
    return inDelivery(current, () => desk.inHand.track(handle(desk, delivery, kind, current, given.next)));
  });
}

async function handle(
  desk: Desk,
  delivery: AnyDelivery,
  kind: Kind,
  current: CurrentDelivery,
  next: () => Promise<void>,
): Promise<void> {
  try {
    if (await isWithinLimits(desk, delivery, kind)) await next();
  } catch (error) {
    noteOutcome('failed');
    await apologise(desk, delivery, kind, current, error);
  }
  const { noted, surface } = current;
  if (noted && (surface !== 'other' || TROUBLE.has(noted.outcome))) {
    desk.metrics.question(surface, noted.outcome, noted.seconds);
  }
}

const TROUBLE = new Set<Outcome>(['failed', 'limited']);

/** What is one too many is acknowledged, and its person is told, if this is news. */
async function isWithinLimits(desk: Desk, delivery: AnyDelivery, { deed, say, isOwed }: Kind) {
  const refusal = deed && desk.limits.take(deed, personOf(delivery));
  if (!refusal) return true;
  noteOutcome('limited');
  if (isOwed !== 'acknowledging') await delivery.ack?.();
  // A view goes on showing what it shows.
  const isView = record(delivery.body).view || delivery.event;
  if (isOwed || (refusal.isFirst && !isView)) await say?.(desk, delivery, tooManyMessage(refusal));
  return false;
}

async function apologise(
  desk: Desk,
  delivery: AnyDelivery,
  { say }: Kind,
  { id }: CurrentDelivery,
  error: unknown,
): Promise<void> {
  const [first = error] = (error as { originals?: unknown[] } | undefined)?.originals ?? [];
  desk.logger.error(`A delivery failed: ${placeOf(first)}`);
  desk.logger.debug('The error was', error);
  try {
    await say?.(desk, delivery, apologyMessage(id));
  } catch (second) {
    desk.logger.error(`Nor could its person be told so: ${failureOf(second).code}.`);
  }
}
