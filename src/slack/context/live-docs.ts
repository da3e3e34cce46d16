import type { Docs } from '../../types.ts';
import { currentDelivery } from './current-delivery.ts';

/** Documentation that can be exchanged while it is asked. */
export interface LiveDocs {
  docs: Docs;
  /** From now on deliveries that begin are answered from these. */
  swap(next: Docs): void;
}

/** What is handed to the listeners once and for all: a delivery is answered from one documentation from its first look on. */
export function liveDocs(first: Docs): LiveDocs {
  let newest = first;
  const ofNow = (): Docs => {
    const delivery = currentDelivery();
    if (!delivery) return newest;
    delivery.docs ??= newest;
    return delivery.docs;
  };
  return {
    // Its target is nothing: what was there first is not held once it is exchanged.
    docs: new Proxy({} as Docs, { get: (_, key) => Reflect.get(ofNow(), key) }),
    swap(next) {
      newest = next;
    },
  };
}
