import type { webApi } from '@slack/bolt';
import { missedMessage } from '../../render/messages/notices.ts';
import type { Missed } from '../../store/missed.ts';
import type { BotContext } from '../context/context.ts';
import { notifyAuthor } from '../replies/notify-author.ts';
import { failureOf } from '../transport/failures.ts';

const EVERY_MS = 5_000;
const AT_ONCE = 20;

/** Tells those who got no answer for as often as Slack delivered their question, once it takes messages again. */
export function tellMissed(
  context: Pick<BotContext, 'store' | 'logger' | 'plainSurfaces' | 'inFlight'>,
  clientOf: (place: Missed) => Promise<webApi.WebClient>,
): { start(): void; stop(): void } {
  const { store, logger } = context;
  let timer: NodeJS.Timeout | undefined;

  const tell = async (missed: Missed): Promise<boolean> => {
    const claim = await store.claims.take(missed.team, [`missed:${missed.id}`]);
    // Another process is at it.
    if (typeof claim !== 'object') return true;
    const isTold = await clientOf(missed)
      .then((client) => notifyAuthor(context, client, missed, missedMessage()))
      .catch((error) => {
        logger.info(`Somebody could not be told that they got no answer: ${failureOf(error).code}.`);
        return false;
      });
    if (isTold) await store.missed.remove(missed.id);
    await (isTold ? claim.done() : claim.release());
    return isTold;
  };
  const tellAll = async () => {
    for (const missed of await store.missed.next(AT_ONCE)) {
      if (!(await tell(missed))) return;
    }
  };
  return {
    start() {
      timer = setInterval(() => void context.inFlight.track(tellAll()), EVERY_MS);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
