import type { App, ReceiverEvent } from '@slack/bolt';
import { notHereMessage } from '../../render/messages/notices.ts';
import type { InFlight } from '../context/create-in-flight.ts';
import { type CurrentDelivery, inDelivery, newId } from '../context/current-delivery.ts';
import { ACK_WITHIN_S } from '../context/do-once.ts';
import { record } from '../payloads/record.ts';
import { NotSafe } from '../transport/not-safe.ts';

/**
 * The one way in. Every delivery gets an id; an event is acknowledged to Slack once nothing is lost without it, and not
 * at all where that can't be said in time: Slack sends it again then. Bolt itself would acknowledge events unread.
 */
export function acknowledgeWhenSafe(app: App, inFlight: InFlight): void {
  const process = app.processEvent.bind(app);
  app.processEvent = (given) => {
    const current: CurrentDelivery = {
      id: newId(),
      surface: 'other',
      attempt: given.retryNum ?? 0,
      startedAt: performance.now(),
      isSafe: true,
    };
    const isEvent = record(given.body).event !== undefined;
    return inFlight.track(
      inDelivery(current, () =>
        isEvent ? handleEvent(given, current, process) : handleInteraction(given, current, process),
      ),
    );
  };
}

type Process = (event: ReceiverEvent) => Promise<void>;

async function handleEvent(given: ReceiverEvent, current: CurrentDelivery, process: Process): Promise<void> {
  const handled = process({ ...given, ack: async () => undefined });
  await Promise.race([handled, inTime()]);
  if (!current.isSafe) throw new NotSafe();
  await given.ack();
}

/** Bolt acknowledges with nothing what it can't authorize; a person who waits for an answer is told why. */
function handleInteraction(given: ReceiverEvent, current: CurrentDelivery, process: Process): Promise<void> {
  const isCommand = record(given.body).command !== undefined;
  const ack: ReceiverEvent['ack'] = (response) => {
    const { refusal } = current;
    if (!refusal || !isCommand) return given.ack(response);
    return given.ack({ response_type: 'ephemeral', ...notHereMessage(refusal) } as never);
  };
  return process({ ...given, ack });
}

function inTime(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ACK_WITHIN_S * 1000).unref();
  });
}
