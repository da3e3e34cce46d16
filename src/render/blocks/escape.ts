import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';

/**
 * Text as Slack's mrkdwn shows it literally: `<!channel>` becomes words and pings nobody
 * (https://docs.slack.dev/messaging/formatting-message-text#escaping).
 */
export function escapeMrkdwn(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (char) => ENTITIES[char] ?? char);
}

/** A mrkdwn link; the label alone where the URL is not one that Slack would take. */
export function mrkdwnLink(url: string | undefined, label: string): string {
  const safe = url === undefined ? undefined : safeUrl(url);
  const text = escapeMrkdwn(label).replace(/\s+/g, ' ').trim();
  return safe ? `<${escapeMrkdwn(safe)}|${text || escapeMrkdwn(safe)}>` : text;
}

/** An absolute URL without the characters that would end a link early; undefined for anything else. */
export function safeUrl(url: string): string | undefined {
  const trimmed = cleanText(url).trim();
  if (!SCHEME.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  const safe = trimmed.replace(/[\s|<>"`\\^{}]/g, (char) => encodeURIComponent(char));
  return safe.length <= LIMITS.urlChars ? safe : undefined;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Slack links to nothing else from a message. */
const SCHEME = /^(?:https?:\/\/|mailto:)/i;
