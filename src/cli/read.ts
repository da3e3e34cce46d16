import { DocsBotError } from '../errors.ts';
import { readingToTerminal } from '../render/text/terminal.ts';
import { openDocs } from './open-docs.ts';
import { print, terminalStyle } from './output.ts';

/** `workos-docs read`: prints pages or sections; with `--json` says for each ref where it leads. */
export function read(refs: string[], options: { index: string; json?: boolean }): void {
  const docs = openDocs(options);
  const missing: string[] = [];
  for (const ref of refs) {
    const reading = docs.read(ref);
    if (options.json) {
      const { page, section } = reading ?? {};
      const [id = null, at = null, url = null, title = null] = [
        page?.id,
        section?.id,
        section?.url,
        page?.title,
      ];
      print(JSON.stringify({ ref, found: reading !== undefined, page: id, section: at, url, title }));
    } else if (reading) print(readingToTerminal(reading, terminalStyle()));
    else missing.push(ref);
  }
  if (missing.length === 0) return;
  throw new DocsBotError(
    'NOT_FOUND',
    `The documentation has no page ${missing.map((ref) => JSON.stringify(ref.slice(0, 80))).join(', ')}.`,
    'Find its id with: workos-docs search <words>',
  );
}
