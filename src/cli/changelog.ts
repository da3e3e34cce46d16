import { DocsBotError } from '../errors.ts';
import { changelogToTerminal } from '../render/changelog-terminal.ts';
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
  if (json) {
    for (const { title, date, url = null, changes } of entries) {
      print(JSON.stringify({ title, date, url, changes }));
    }
  } else if (entries.length > 0) print(changelogToTerminal(entries, terminalStyle()));
  else
    throw new DocsBotError(
      'NOT_FOUND',
      'The changelog has no such entry.',
      'Try an earlier --since, or fewer words.',
    );
}
