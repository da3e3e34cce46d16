import type { Args } from '../../src/playground/slack/methods/method.ts';

/** What the bot owes somebody: so many calls to Slack, by any of these names. */
export interface Debt {
  names: readonly string[];
  calls: number;
  /** Gets what each call was made with. */
  onCall?: (args: Args) => void;
}

/** What the bot owes, and how it paid. */
export interface Ledger {
  /** Calls that nobody waited for. */
  surplus: string[];
  /** How long people waited for what they got, in ms. */
  waits: number[];
  /** Notes a debt; the promise, made when somebody waits for it, says whether it was paid in time. */
  owe(debt: Debt): () => Promise<boolean>;
  pay(names: readonly string[], args: Args): void;
}

/** As long as the bot itself waits for Slack. */
const DEADLINE_MS = 10_000;

/** Nothing is owed yet, and nothing is kept of what was paid. */
export function createLedger(): Ledger {
  const open = new Map<string, Entry[]>();
  const write = (entry: Entry) => {
    for (const name of entry.debt.names) open.set(name, [...(open.get(name) ?? []), entry]);
  };
  const cross = (entry: Entry) => {
    for (const name of entry.debt.names) {
      const left = (open.get(name) ?? []).filter((one) => one !== entry);
      if (left.length > 0) open.set(name, left);
      else open.delete(name);
    }
  };
  const ledger: Ledger = {
    surplus: [],
    waits: [],
    owe(debt) {
      const entry: Entry = { debt, left: debt.calls, since: performance.now() };
      write(entry);
      return async () => {
        if (entry.left === 0) return true;
        const isPaid = await new Promise<boolean>((resolve) => {
          const timer = setTimeout(resolve, DEADLINE_MS, false);
          entry.onPaid = () => {
            clearTimeout(timer);
            resolve(true);
          };
        });
        if (!isPaid) cross(entry);
        return isPaid;
      };
    },
    pay(names, args) {
      const entry = names.flatMap((name) => open.get(name) ?? [])[0];
      if (!entry) return void ledger.surplus.push(names.join(' '));
      entry.debt.onCall?.(args);
      entry.left -= 1;
      if (entry.left > 0) return;
      cross(entry);
      ledger.waits.push(performance.now() - entry.since);
      entry.onPaid?.();
    },
  };
  return ledger;
}

interface Entry {
  debt: Debt;
  left: number;
  since: number;
  onPaid?: () => void;
}
