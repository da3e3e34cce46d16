import { setTimeout as sleep } from 'node:timers/promises';
import type { BotContext } from './context.ts';
import { currentDelivery, isLastAttempt, secondsSince } from './current-delivery.ts';

/**
 * How work ended. `again`: Slack could not be reached, so a later delivery may have more luck; `failed`: it came to
 * nothing, and a repetition would as well.
 */
export type Ending = 'done' | 'again' | 'failed';

/** Slack waits three seconds for an acknowledgement. */
export const ACK_WITHIN_S = 2.5;
/** The longest that an answer may take, with all the waiting that Slack asks for. */
const LONGEST_S = 100;
const POLL_MS = 100;

/**
 * Does the work of a delivery that must not be done twice, however often and by however many processes it is asked for.
 * Until it is done, the delivery is not safe: unacknowledged, Slack sends it again. `tookOver`: a process that is gone
 * may have done the work. Gives how it ended here; `elsewhere` for what was done, or is being done, by another.
 */
export async function doOnce(
  { store, metrics, logger }: Pick<BotContext, 'store' | 'metrics' | 'logger'>,
  { team, names }: { team: string; names: readonly string[] },
  work: (tookOver: boolean) => Promise<Ending>,
): Promise<Ending | 'elsewhere'> {
  const delivery = currentDelivery();
  const setSafe = (isSafe: boolean) => {
    if (delivery) delivery.isSafe = isSafe;
  };
  setSafe(false);
  const patience = delivery && isLastAttempt(delivery) ? LONGEST_S : ACK_WITHIN_S;
  let taken = await store.claims.take(team, names);
  while (taken === 'busy' && delivery && secondsSince(delivery) < patience) {
    await sleep(POLL_MS);
    taken = await store.claims.take(team, names);
  }
  if (taken === 'done' || taken === 'busy') {
    setSafe(taken === 'done');
    metrics.dropped(delivery?.attempt ? 'retry' : 'duplicate');
    logger.debug(`A delivery was dropped: its work is ${taken}.`);
    return 'elsewhere';
  }
  let ending: Ending = 'done';
  try {
    ending = await work(taken.tookOver);
  } finally {
    await (ending === 'done' ? taken.done() : taken.release());
    setSafe(ending !== 'again');
  }
  return ending;
}
