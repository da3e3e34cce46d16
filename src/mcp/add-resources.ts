import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { readingToMarkdown } from '../render/text/reading-markdown.ts';
import type { Docs } from '../types.ts';
import { quoted } from './replies.ts';

const SCHEME = 'workos-docs://';
const MARKDOWN = 'text/markdown';
/** As many as a client is shown while somebody types. */
const MOST_COMPLETIONS = 100;

/** Every page as a resource, `workos-docs://<page>`; sections and other names of a page are read as well. */
export function addResources(server: McpServer, docs: Docs): void {
  const template = new ResourceTemplate(`${SCHEME}{+page}`, {
    list: () => ({
      resources: docs.pages().map(({ id, title, description }) => ({
        uri: SCHEME + id,
        name: id,
        title,
        description,
        mimeType: MARKDOWN,
      })),
    }),
    complete: {
      page: (typed) => {
        const ids = docs.pages().map(({ id }) => id);
        const begun = ids.filter((id) => id.startsWith(typed));
        const within = ids.filter((id) => id.includes(typed) && !id.startsWith(typed));
        return [...begun, ...within].slice(0, MOST_COMPLETIONS);
      },
    },
  });
  server.registerResource(
    'page',
    template,
    { title: 'Page of the WorkOS documentation', description: 'A page as Markdown', mimeType: MARKDOWN },
    (uri, { page }) => {
      const ref = String(page);
      const reading = docs.read(ref);
      if (reading)
        return { contents: [{ uri: uri.href, mimeType: MARKDOWN, text: readingToMarkdown(reading) }] };
      const nearest = docs.nearest(ref).map(({ id }) => SCHEME + id);
      throw new McpError(
        ErrorCode.InvalidParams,
        `The documentation has no page ${quoted(ref)}. Nearest: ${nearest.join(', ') || 'none'}`,
      );
    },
  );
}
