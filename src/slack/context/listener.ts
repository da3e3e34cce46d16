import type { App } from '@slack/bolt';
import type { BotContext } from './context.ts';

/** One thing the bot listens to. The manifest asks Slack for exactly these, and for their scopes. */
export interface Listener {
  kind: 'command' | 'event' | 'action' | 'shortcut' | 'view' | 'function';
  /** As the manifest names it: `/workos`, `message.im`; for the other kinds the action or callback id. */
  name: string;
  /** Without these it does not work. */
  scopes: readonly string[];
  /** With these it does more. */
  optionalScopes: readonly string[];
  attach(app: App, context: BotContext): void;
}
