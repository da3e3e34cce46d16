import { randomUUID } from 'node:crypto';
import { SlackRefusal } from './refusal.ts';

/** Where an interaction happened, and so where an answer to it goes. */
export interface Origin {
  channel: string;
  user: string;
  /** The message whose button was pressed, which an answer may replace. */
  original?: string;
  threadTs?: string;
}

/** The addresses that Slack hands out with a command or a click. */
export interface ResponseUrls {
  issue(origin: Origin): string;
  /** Counts one use; throws when there were five or the half hour is over. */
  use(ticket: string): Origin;
}

const USES = 5;
const LIFETIME_MS = 30 * 60 * 1000;

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses */
export function createResponseUrls(base: () => string, now: () => number = Date.now): ResponseUrls {
  const issued = new Map<string, { origin: Origin; uses: number; until: number }>();
  return {
    issue(origin) {
      const ticket = randomUUID();
      issued.set(ticket, { origin, uses: 0, until: now() + LIFETIME_MS });
      return `${base()}${ticket}`;
    },
    use(ticket) {
      const entry = issued.get(ticket);
      if (!entry || entry.until <= now()) throw new SlackRefusal('expired_url');
      if (entry.uses >= USES) throw new SlackRefusal('used_url');
      entry.uses += 1;
      return entry.origin;
    },
  };
}
