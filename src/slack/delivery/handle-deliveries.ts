import type { App } from '@slack/bolt';
import type { Outcome } from '../../outcomes.ts';
import { productOf } from '../../product-of.ts';
import { apologyMessage, tooManyMessage } from '../../render/messages/notices.ts';
import type { AnswerRecord } from '../../store/answers.ts';
import type { PersonId } from '../../store/preferences.ts';
import type { BotContext } from '../context/context.ts';
import { type CurrentDelivery, currentDelivery, noteOutcome } from '../context/current-delivery.ts';
import { placeOf } from '../context/place-of.ts';
import { record } from '../payloads/record.ts';
import { failureOf } from '../transport/failures.ts';
import { type AnyDelivery, type Kind, kindOf, personOf } from './kind-of-delivery.ts';

/**
 * What holds for every delivery, before and after its listener: it is waited for at a stop, it is within the limits, what
 * becomes of it is counted and recorded, and what fails unexpectedly ends in one apology.
 */
export function handleDeliveries(app: App, context: BotContext, arrived: () => void): void {
  app.use((given) => {
    const delivery = given as unknown as AnyDelivery & typeof given;
    const kind = kindOf(delivery);
    const current = currentDelivery();
    if (!current) throw new Error('A delivery came past the one way in.');
    current.surface = kind.surface;
    arrived();
    return context.inFlight.track(handle(context, delivery, kind, current, given.next));
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
  if (!noted || (surface === 'other' && !TROUBLE.has(noted.outcome))) return;
  context.metrics.question(surface, noted.outcome, noted.seconds);
  // Not each letter that is typed into a search.
  if (kind.usage !== 'click') context.store.answers.note(recordOf(personOf(delivery), current, noted));
}

function recordOf(
  { team, user }: PersonId,
  { surface }: CurrentDelivery,
  { outcome, seconds, answer }: NonNullable<CurrentDelivery['noted']>,
): AnswerRecord {
  const page = answer?.best?.page ?? answer?.others[0];
  return {
    ...{ team, user, surface, outcome },
    page: page?.id,
    section: answer?.best?.section.id,
    product: page && productOf(page),
    milliseconds: Math.round(seconds * 1000),
    question: answer?.question ?? '',
  };
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
