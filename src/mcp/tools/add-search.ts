import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { resultToJson } from '../../render/text/result-json.ts';
import { resultsToMarkdown } from '../../render/text/results-markdown.ts';
import type { Docs } from '../../types.ts';
import { READ_ONLY, reply } from '../replies.ts';
import { correctionsShape, countArgument, countOf, wordsArgument } from '../shapes.ts';

const USUAL = 10;

/** `workos_search`: the pages found for a question, each with the passage that answers, in the order of `search`. */
export function addSearch(server: McpServer, docs: Docs): void {
  server.registerTool(
    'workos_search',
    {
      title: 'Search the WorkOS documentation',
      description:
        'Search the WorkOS documentation with a question, keywords, an error message, or the name of a method, event or parameter. Returns the best pages first, each with the passage that answers word for word, the link of its section, and the path for workos_docs. Use this first, unless you know the path of the page.',
      annotations: READ_ONLY,
      inputSchema: {
        query: wordsArgument(
          'A question or keywords, misspelt or not: "how do I test SSO without Okta?", "dsync.user.created", "getProfileAndToken python".',
          'Give a query: what to look for, as a question or keywords',
        ),
        maxResults: countArgument('Most pages returned, 1 to 50. Defaults to 10.'),
      },
      outputSchema: {
        query: z.string(),
        answered: z.boolean().describe('Whether the first result answers the question'),
        corrections: correctionsShape,
        results: z.array(
          z.object({
            page: z.string(),
            section: z.string().describe('Path for workos_docs'),
            url: z.string().nullable(),
            title: z.string(),
            score: z.number(),
            excerpt: z.string().describe('Verbatim, as plain text'),
          }),
        ),
      },
    },
    ({ query, maxResults }) => {
      const found = docs.search(query, countOf(maxResults, USUAL));
      const { answered, corrections, results } = found;
      return reply([resultsToMarkdown(query, found), nextStep(results.length)], {
        query,
        answered,
        corrections,
        results: results.map(resultToJson),
      });
    },
  );
}

function nextStep(count: number): string {
  return count > 0
    ? 'Next: workos_docs with a path from above reads the whole section, or without its last parts the whole page.'
    : 'Next: use the words of the documentation, the name of a method or event, or call workos_docs without a path for the list of products.';
}
