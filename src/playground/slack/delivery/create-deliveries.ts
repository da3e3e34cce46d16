import { setTimeout as sleep } from 'node:timers/promises';
import type { Kind, Outcome, Retry, Transport } from './transport.ts';

/** What goes wrong with the next delivery; `lost` is one whose acknowledgement never reaches Slack. */
export type DeliveryFault = 'duplicate' | 'lost' | { delayMs: number };

/** Something that was sent to the app, and what became of it. */
export interface Delivery {
  kind: Kind;
  payload: object;
  outcomes: Outcome[];
}

export interface Deliveries {
  all: Delivery[];
  /** Sends something once: nobody would press a button for somebody again. */
  once(kind: Kind, payload: object): Promise<Outcome>;
  /** Sends an event, and again when it was not acknowledged; resolves after the first attempt. */
  event(payload: object): Promise<Outcome>;
  /** Sends an event again although it was acknowledged. */
  again(delivery: Delivery, retry?: Retry): Promise<Outcome>;
  next(fault: DeliveryFault): void;
  stop(): void;
}

/** https://docs.slack.dev/apis/events-api#retries: at once, after a minute, after five. */
export const RETRY_DELAYS_MS = [0, 60_000, 300_000] as const;

/** Delivers to the app, and remembers how that went. */
export function createDeliveries(
  transport: Transport,
  retryDelaysMs: readonly number[] = RETRY_DELAYS_MS,
  seen: (outcome: Outcome) => void = () => {},
): Deliveries {
  const all: Delivery[] = [];
  const faults: DeliveryFault[] = [];
  const stopped = new AbortController();

  async function attempt(delivery: Delivery, retry?: Retry): Promise<Outcome> {
    const fault = faults.shift();
    if (typeof fault === 'object') await sleep(fault.delayMs);
    const { kind, payload } = delivery;
    const sending = transport.send(kind, payload, retry);
    if (fault === 'duplicate') await transport.send(kind, payload, retry);
    const outcome = await sending;
    const taken: Outcome = fault === 'lost' ? { ok: false, reason: 'http_timeout' } : outcome;
    delivery.outcomes.push(taken);
    seen(outcome);
    return taken;
  }

  async function retryUntilTaken(delivery: Delivery, first: Outcome): Promise<void> {
    let last = first;
    for (const [i, ms] of retryDelaysMs.entries()) {
      if (last.ok || last.noRetry) return;
      const waited = await sleep(ms, true, { signal: stopped.signal, ref: false }).catch(() => false);
      if (!waited) return;
      last = await attempt(delivery, { num: i + 1, reason: last.reason });
    }
  }

  function create(kind: Kind, payload: object): Delivery {
    const delivery: Delivery = { kind, payload, outcomes: [] };
    all.push(delivery);
    return delivery;
  }

  return {
    all,
    once: (kind, payload) => attempt(create(kind, payload)),
    async event(payload) {
      const delivery = create('events_api', payload);
      const first = await attempt(delivery);
      void retryUntilTaken(delivery, first);
      return first;
    },
    again: (delivery, retry) => attempt(delivery, retry),
    next: (fault) => void faults.push(fault),
    stop: () => stopped.abort(),
  };
}
