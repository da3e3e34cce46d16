import type { AllMiddlewareArgs, App } from '@slack/bolt';
import { actionPattern } from '../../render/controls/button.ts';
import { unknownCommandMessage } from '../../render/messages/notices.ts';
import type { Listener } from '../context/listener.ts';

/**
 * Acknowledges commands, actions, shortcuts, views and workflow steps that no listener knows: Slack would otherwise show
 * the person an error after three seconds.
 */
export function acknowledgeUnknown(app: App, listeners: readonly Listener[]): void {
  const isKnown = (kind: Listener['kind'], name: unknown) =>
    typeof name === 'string' && listeners.some((one) => one.kind === kind && isNamed(one, name));
  app.use(async (args) => {
    const { ack, body, command, action, event, next } = args as AllMiddlewareArgs & Interaction;
    // Events are acknowledged by Bolt itself, but for steps of a workflow.
    const known =
      !ack ||
      isKnown('command', command?.command) ||
      isKnown('action', action?.action_id) ||
      isKnown('shortcut', command || action ? undefined : body?.callback_id) ||
      isKnown('view', action ? undefined : body?.view?.callback_id) ||
      isKnown('function', event?.function?.callback_id);
    if (known) return next();
    if (!command) return ack();
    const [ours] = listeners.filter((listener) => listener.kind === 'command');
    return ack({ response_type: 'ephemeral', ...unknownCommandMessage(ours?.name ?? '') });
  });
}

interface Interaction {
  ack?: (response?: object) => Promise<void>;
  body?: { callback_id?: unknown; view?: { callback_id?: unknown } | null };
  command?: { command?: string };
  action?: { action_id?: string };
  event?: { function?: { callback_id?: unknown } | null };
}

function isNamed({ kind, name: known }: Listener, name: string): boolean {
  return kind === 'action' ? actionPattern(known).test(name) : known === name;
}
