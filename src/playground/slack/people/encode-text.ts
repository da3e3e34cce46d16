import type { Workspace } from '../workspace.ts';

/** What a person typed, as Slack sends it: mentions and links in pointed brackets, the rest escaped. */
export function encodeText(typed: string, workspace: Workspace, { labels = false } = {}): string {
  const names = [
    ...[...workspace.members.values()].map(({ id, name, username }) => ({
      typed: `@${name}`,
      sent: labels ? `<@${id}|${username}>` : `<@${id}>`,
    })),
    ...[...workspace.conversations.values()]
      .filter(({ kind }) => kind !== 'im')
      .map(({ id, name }) => ({ typed: `#${name}`, sent: `<#${id}|${name}>` })),
    ...['channel', 'here', 'everyone'].map((word) => ({ typed: `@${word}`, sent: `<!${word}>` })),
  ].sort((a, b) => b.typed.length - a.typed.length);
  const pattern = new RegExp(
    `(${names.map(({ typed }) => escapeRegExp(typed)).join('|')})(?![\\w-])|(https?://[^\\s<>]*${END})|${BARE}|([&<>])`,
    'gi',
  );
  const sentFor = new Map(names.map(({ typed, sent }) => [typed.toLowerCase(), sent]));
  return typed.replace(pattern, (_, name?: string, url?: string, bare?: string, sign?: string) => {
    if (name) return sentFor.get(name.toLowerCase()) ?? name;
    if (url) return `<${url.replaceAll('&', '&amp;')}>`;
    if (bare) return `<http://${bare.replaceAll('&', '&amp;')}|${bare.replaceAll('&', '&amp;')}>`;
    return SIGNS[sign ?? ''] ?? '';
  });
}

/** A URL goes on to here, without the sign that ends the sentence. */
const END = '[^\\s<>.,;:!?)]';

/** An address without its protocol, as far as Slack takes it for one: of the domains that everybody knows. */
const BARE = `(?<![\\w@./-])((?:[a-z0-9-]+\\.)+(?:com|org|net|io|dev)(?:/[^\\s<>]*${END})?)(?![\\w-])`;

/** The other way round, for whoever edits what they wrote. */
export function decodeText(sent: string, workspace: Workspace): string {
  return sent
    .replace(/<@([^|>]+)(?:\|[^>]*)?>/g, (_, id) => `@${workspace.members.get(id)?.name ?? id}`)
    .replace(/<#[^|>]+\|([^>]*)>/g, '#$1')
    .replace(/<!([^>]+)>/g, '@$1')
    .replace(/<(https?:[^|>]+)(?:\|([^>]*))?>/g, (_, url, label) => label ?? url)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
