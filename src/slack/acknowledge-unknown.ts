import type { AllMiddlewareArgs, App } from '@slack/bolt';
import { actionPattern } from '../render/button.ts';
import { unknownCommandMessage } from '../render/notices.ts';
import { LISTENERS } from './listeners.ts';

/**
 * Acknowledges commands, actions, shortcuts and views that no listener knows: Slack would otherwise show
 * the person an error after three seconds.
 */
export function acknowledgeUnknown(app: App): void {
  app.use(async (args) => {
    const { ack, command, action, next } = args as AllMiddlewareArgs & Interaction;
    // Events are acknowledged by Bolt itself.
    if (!ack || isKnown('command', command?.command) || isKnown('action', action?.action_id)) return next();
    if (!command) return ack();
    const [known] = LISTENERS.filter((listener) => listener.kind === 'command');
    return ack({ response_type: 'ephemeral', ...unknownCommandMessage(known?.name ?? '') });
  });
}

interface Interaction {
  ack?: (response?: object) => Promise<void>;
  command?: { command?: string };
  action?: { action_id?: string };
}

function isKnown(kind: 'command' | 'action', name: unknown): boolean {
  if (typeof name !== 'string') return false;
  const is = (known: string) => (kind === 'action' ? actionPattern(known).test(name) : known === name);
  return LISTENERS.some((listener) => listener.kind === kind && is(listener.name));
}
