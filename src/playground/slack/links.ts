import type { Message } from './workspace.ts';

/** The URLs in a text as Slack keeps it, each once, as they were posted. */
export function urlsIn(text: string): string[] {
  const found = [...text.matchAll(/<(https?:[^|>]+)/gi)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
  return [...new Set(found)];
}

/** Which of these domains a URL belongs to; a domain stands for its subdomains too. */
export function claimedDomain(url: string, domains: readonly string[]): string | undefined {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return domains.find((domain) => host === domain || host.endsWith(`.${domain}`));
}

/** What the links of a message are called, for an app that is to give them previews. */
export function unfurlIdOf({ channel, ts }: Message): string {
  return `${channel}.${ts}`;
}
