import type { Backstage } from './backstage.ts';

/** https://docs.slack.dev/reference/methods/assistant.threads.setStatus */
const LIFETIME_MS = 2 * 60 * 1000;

/** What a thread is called where something is kept about it. */
export function threadKey(channel: string, threadTs = ''): string {
  return `${channel}:${threadTs}`;
}

/** Says what the app is doing in a thread, until it replies there or two minutes have passed; an empty text ends it. */
export function setStatus({ workspace, now }: Backstage, thread: string, text: string): void {
  if (text === '') workspace.statuses.delete(thread);
  else {
    workspace.statuses.set(thread, { text, until: now() + LIFETIME_MS });
    setTimeout(() => workspace.changed(), LIFETIME_MS).unref();
  }
  workspace.changed();
}

/** What the app says now that it is doing, by thread. */
export function statusesNow({ workspace, now }: Backstage): Record<string, string> {
  const open = [...workspace.statuses].filter(([, { until }]) => until > now());
  return Object.fromEntries(open.map(([thread, { text }]) => [thread, text]));
}
