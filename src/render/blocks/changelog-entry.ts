import type { Block, ChangelogEntry } from '../../types.ts';

/** A change of the platform: title, day, and what the changelog says of it, word for word. */
export function changelogEntry({ title, date, url, changes }: ChangelogEntry): Block {
  const link = { text: title, bold: true, ...(url ? { url } : {}) } as const;
  return { kind: 'paragraph', spans: [link, { text: ` · ${date}\n` }, { text: changes.join('\n') }] };
}
