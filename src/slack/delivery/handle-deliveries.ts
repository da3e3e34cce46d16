import type { App } from '@slack/bolt';
import type { Outcome } from '../../ops/create-metrics.ts';
import { apologyMessage, tooManyMessage } from '../../render/messages/notices.ts';
import type { BotContext } from '../context/context.ts';
import { type CurrentDelivery, inDelivery, newId, noteOutcome } from '../context/current-delivery.ts';
import { placeOf } from '../context/place-of.ts';
import { record } from '../payloads/record.ts';
import { failureOf } from '../transport/failures.ts';
import { type AnyDelivery, type Kind, kindOf, personOf } from './kind-of-delivery.ts';

/**
 * What holds for every delivery, before and after its listener: it has an id, it is waited for at a stop, it is within
 * the limits, what becomes of it is counted, and what fails unexpectedly ends in one apology.
 */
export function handleDeliveries(app: App, context: BotContext, arrived: () => void): void {
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
    return inDelivery(current, () =>
      context.inFlight.track(handle(context, delivery, kind, current, given.next)),
    );
  });
}

async function handle(
  context: BotContext,
  delivery: AnyDelivery,
  kind: Kind,
  current: CurrentDelivery,
  next: () => Promise<void>,
): Promise<void> {
  try {
    if (await isWithinLimits(context, delivery, kind)) await next();
  } catch (error) {
    noteOutcome('failed');
    await apologise(context, delivery, kind, current, error);
  }
  const { noted, surface } = current;
  if (noted && (surface !== 'other' || TROUBLE.has(noted.outcome))) {
    context.metrics.question(surface, noted.outcome, noted.seconds);
  }
}

const TROUBLE = new Set<Outcome>(['failed', 'limited']);

/** What is one too many is acknowledged, and its person is told, if this is news. */
async function isWithinLimits(context: BotContext, delivery: AnyDelivery, { usage, notify, isOwed }: Kind) {
  const refusal = usage && context.limits.take(usage, personOf(delivery));
  if (!refusal) return true;
  noteOutcome('limited');
  if (isOwed !== 'acknowledging') await delivery.ack?.();
  // A view goes on showing what it shows.
  const isView = record(delivery.body).view || delivery.event;
  if (isOwed || (refusal.isFirst && !isView)) await notify?.(context, delivery, tooManyMessage(refusal));
  return false;
}

async function apologise(
  context: BotContext,
  delivery: AnyDelivery,
  { notify }: Kind,
  { id }: CurrentDelivery,
  error: unknown,
): Promise<void> {
  const [first = error] = (error as { originals?: unknown[] } | undefined)?.originals ?? [];
  context.logger.error(`A delivery failed: ${placeOf(first)}`);
  context.logger.debug('The error was', error);
  try {
    await notify?.(context, delivery, apologyMessage(id));
  } catch (second) {
    context.logger.error(`Nor could its person be told so: ${failureOf(second).code}.`);
  }
}
