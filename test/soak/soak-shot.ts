import { signRequest } from '../../src/playground/slack/delivery/sign-request.ts';
import type { Shot } from '../support/load.ts';
import { SIGNING_SECRET } from '../support/slack-requests.ts';

/** A request, and what has to come of it. */
export interface SoakShot extends Shot {
  /** What it is, for the table. */
  name: string;
  hostile: boolean;
  /** One of these has to be its status. */
  statuses: readonly number[];
  /** Whether the answer says what it has to. */
  says?: (body: string) => boolean;
  /** Whether what it asks for came, and in time. */
  owed?: () => Promise<boolean>;
}

/** A request as it goes over the wire. */
export type Wire = Pick<SoakShot, 'body' | 'headers'>;

/** What may be wrong about a signature. */
export interface Bend {
  secret?: string;
  /** Seconds that the timestamp is away from now. */
  skew?: number;
}

/** Signs a body as Slack does. */
export function signed(body: string | Buffer, contentType: string, { secret, skew = 0 }: Bend = {}): Wire {
  const timestamp = Math.floor(Date.now() / 1000) + skew;
  const headers = signRequest(body.toString(), secret ?? SIGNING_SECRET, timestamp);
  return { body, headers: { 'content-type': contentType, ...headers } };
}

/** An event in its envelope, or anything else that is no form. */
export function jsonOf(body: unknown, bend?: Bend): Wire {
  return signed(JSON.stringify(body), 'application/json', bend);
}

/** A command. */
export function formOf(fields: Record<string, string>, bend?: Bend): Wire {
  return signed(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', bend);
}

/** A click, a shortcut or a submission. */
export function interactionOf(payload: unknown, bend?: Bend): Wire {
  return formOf({ payload: JSON.stringify(payload) }, bend);
}
