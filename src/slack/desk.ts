import type { App, Logger } from '@slack/bolt';
import type { Docs } from '../types.ts';
import type { InHand } from './create-in-hand.ts';
import type { Seen } from './create-seen.ts';

/** What every listener is handed. */
export interface Desk {
  docs: Docs;
  logger: Logger;
  seen: Seen;
  inHand: InHand;
}

/** One thing the bot listens to. The manifest asks Slack for exactly these, and for their scopes. */
export interface Listener {
  kind: 'command' | 'event' | 'action';
  /** As the manifest names it: `/workos`, `message.im`; for an action its id. */
  name: string;
  /** Without these it does not work. */
  scopes: readonly string[];
  /** With these it does more. */
  optionalScopes: readonly string[];
  attach(app: App, desk: Desk): void;
}
