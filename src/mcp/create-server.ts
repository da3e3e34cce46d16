import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { Docs } from '../types.ts';
import { addPrompt } from './add-prompt.ts';
import { addResources } from './add-resources.ts';
import { addChangelogs } from './tools/add-changelogs.ts';
import { addDocs } from './tools/add-docs.ts';
import { addExamples } from './tools/add-examples.ts';
import { addSearch } from './tools/add-search.ts';

/** What a server is made of. */
export interface ServerSource {
  docs: Docs;
  /** The version that clients are told. */
  version: string;
}

const INSTRUCTIONS = `WorkOS documentation, word for word, with links: Single Sign-On, Directory Sync, AuthKit, RBAC, FGA,
Audit Logs, Admin Portal, Vault, the API reference in nine languages, and the changelog.
Start with workos_search. Read what it found with workos_docs, by the path that the result names. workos_examples has
code, workos_changelogs what is new. Answer from what these tools return, and cite the links.
When the documentation doesn't say, say so.`;

const PARTS: readonly ((server: McpServer, docs: Docs) => void)[] = [
  addSearch,
  addDocs,
  addExamples,
  addChangelogs,
  addResources,
  addPrompt,
];

/** A server with the tools, resources and the prompt, for one connection. */
export function createServer({ docs, version }: ServerSource): McpServer {
  const server = new McpServer(
    { name: 'workos-docs-bot', title: 'WorkOS documentation', version },
    { instructions: INSTRUCTIONS.replaceAll('\n', ' ') },
  );
  for (const add of PARTS) add(server, docs);
  return server;
}
