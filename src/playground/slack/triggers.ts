import { randomUUID } from 'node:crypto';
import { SlackRefusal } from './refusal.ts';

/** The right to open a modal, which every command, click and shortcut brings along for three seconds. */
export interface Triggers {
  issue(person: string): string;
  /** The person whose trigger it is; one can be used once. */
  spend(trigger: unknown): string;
}

const LIFETIME_MS = 3_000;

/** https://docs.slack.dev/interactivity/handling-user-interaction#modal_responses */
export function createTriggers(now: () => number = Date.now): Triggers {
  const issued = new Map<unknown, { person: string; until: number; spent?: true }>();
  return {
    issue(person) {
      const trigger = `${now()}.${randomUUID()}`;
      issued.set(trigger, { person, until: now() + LIFETIME_MS });
      return trigger;
    },
    spend(trigger) {
      const entry = issued.get(trigger);
      if (!entry) throw new SlackRefusal('invalid_trigger_id');
      if (entry.spent) throw new SlackRefusal('exchanged_trigger_id');
      if (entry.until <= now()) throw new SlackRefusal('expired_trigger_id');
      entry.spent = true;
      return entry.person;
    },
  };
}
