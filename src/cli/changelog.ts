import { changelogToTerminal } from '../render/text/changelog-terminal.ts';
import { openDocs } from './open-docs.ts';
import { print, terminalStyle } from './output.ts';

interface ChangelogOptions {
  index: string;
  since?: string;
  limit?: number;
  json?: boolean;
}

/** `workos-docs changelog`: prints what has changed in the platform; with `--json` one object an entry. */
export function changelog(words: string[], { index, json, ...filter }: ChangelogOptions): void {
  const entries = openDocs({ index }).changelog({ ...filter, words: words.join(' ') });
  const lines = entries.map(({ title, date, url = null, changes }) =>
    JSON.stringify({ title, date, url, changes }),
  );
  for (const line of json ? lines : [changelogToTerminal(entries, terminalStyle())]) print(line);
}
