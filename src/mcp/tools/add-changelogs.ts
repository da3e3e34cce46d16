import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { changelogToMarkdown } from '../../render/text/changelog-markdown.ts';
import { type ChangelogFilter, type Docs, SINCE } from '../../types.ts';
import { failure, quoted, READ_ONLY, reply } from '../replies.ts';
import { countArgument, countOf, optional, textArgument } from '../shapes.ts';

const PLATFORM = 'workos-platform';
const SINCE_ERROR = 'Give since as a day, month or year: 2026-01-15, 2026-01 or 2026';
const WORDS_ERROR = 'Give words as a few words of text';

/** `workos_changelogs`: what has changed in the platform, newest first. */
export function addChangelogs(server: McpServer, docs: Docs): void {
  server.registerTool(
    'workos_changelogs',
    {
      title: 'What is new in WorkOS',
      description:
        'Get the changelog of the WorkOS platform, newest first, each entry with its date and link: new features, changes, "what is new since 2026-01". It can be narrowed by date, words and number.',
      annotations: READ_ONLY,
      inputSchema: {
        package: textArgument(
          'package',
          `Which changelog: "${PLATFORM}", the only one and the default. The changelogs of the SDKs are not part of the documentation.`,
        ),
        since: optional(z.string({ error: SINCE_ERROR }).regex(SINCE, SINCE_ERROR)).describe(
          'The first day, month or year: "2026-01-15", "2026-01", "2026".',
        ),
        words: optional(z.string({ error: WORDS_ERROR }).max(200, WORDS_ERROR)).describe(
          'Words that an entry has to hold, each in some form: "directory sync".',
        ),
        maxResults: countArgument('Most entries returned, 1 to 50. Defaults to all.'),
      },
      outputSchema: {
        package: z.string(),
        entries: z.array(
          z.object({
            title: z.string(),
            date: z.string().describe('2026-02-17'),
            url: z.string().nullable(),
            changes: z.array(z.string()).describe('Verbatim'),
          }),
        ),
      },
    },
    ({ package: name, since, words, maxResults }) => {
      if (name && !/^@?workos(?:-platform)?$/i.test(name.trim())) return otherPackage(docs, name);
      const filter: ChangelogFilter = {
        ...(since ? { since } : {}),
        ...(words ? { words } : {}),
        ...(maxResults ? { limit: countOf(maxResults, 1) } : {}),
      };
      const entries = docs.changelog(filter);
      const found = entries.map(({ url, ...entry }) => ({ ...entry, url: url ?? null }));
      const next = entries.length > 0 ? '' : 'Next: an earlier date, fewer words, or neither.';
      return reply([changelogToMarkdown(entries), next], { package: PLATFORM, entries: found });
    },
  );
}

/** The SDKs' own changelogs are not part of the documentation; their pages are. */
function otherPackage(docs: Docs, name: string) {
  const sdk = docs.read(`sdks/${name.replace(/^@?workos(?:-inc)?\//, '')}`)?.page;
  const page = sdk ? ` The documentation of this SDK: workos_docs with path "${sdk.id}".` : '';
  return failure(
    `There is no changelog of ${quoted(name)}.`,
    `Next: "${PLATFORM}" has what is new in the platform.${page}`,
  );
}
