import type { Outcome } from '../delivery/transport.ts';
import type { Workspace } from '../workspace.ts';

export const SLACKBOT = 'USLACKBOT';

/** Something that Slack itself tells one person, where they are. */
export function tell(
  workspace: Workspace,
  onlyFor: string,
  channel: string,
  text: string,
  threadTs?: string,
): void {
  workspace.messages.push({
    channel,
    ts: workspace.nextTs(),
    user: SLACKBOT,
    text,
    onlyFor,
    ...(threadTs ? { threadTs } : {}),
  });
  workspace.changed();
}

/** What Slack calls it when an app does not answer a command or a click. */
export function errorName(outcome: Extract<Outcome, { ok: false }>): string {
  return outcome.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed';
}
