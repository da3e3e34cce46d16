import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { MAIN } from './run-cli.ts';

/** The entry of WorkOS's own docs server. */
export const ORIGINAL = fileURLToPath(import.meta.resolve('@workos/mcp-docs-server'));

/** The SDK's own client, connected; it checks structured results against the tools' output schemas. */
export async function connect(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  await client.listTools();
  return client;
}

/** A client of the built `workos-docs mcp`, or of another server that a Node program is. */
export function connectStdio(args: readonly string[] = [MAIN, 'mcp']): Promise<Client> {
  const { execPath: command } = process;
  return connect(new StdioClientTransport({ command, args: [...args], stderr: 'ignore' }));
}

/** What a tool gave: its text, its data, and whether it failed. */
export interface Called {
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the client has checked it against the tool's output schema
  data: any;
  failed: boolean;
}

/** Calls a tool. */
export async function call(
  client: Client,
  name: string,
  args: Record<string, unknown> = {},
): Promise<Called> {
  const { content, structuredContent, isError } = (await client.callTool({
    name,
    arguments: args,
  })) as CallToolResult;
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return { text, data: structuredContent, failed: isError === true };
}
