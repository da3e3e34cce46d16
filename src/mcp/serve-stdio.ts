import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createServer, type ServerSource } from './create-server.ts';

/** Where a client speaks and listens, and where to say what went wrong. */
export interface StdioOptions extends ServerSource {
  input: Readable;
  output: Writable;
  warn(line: string): void;
}

/** Serves one client over two streams; nothing but the protocol is written to `output`. */
export async function serveStdio({ input, output, warn, ...source }: StdioOptions): Promise<void> {
  const server = createServer(source);
  // What a line holds may be somebody's question.
  server.server.onerror = ({ name }) => warn(`A message was not understood (${name}).`);
  await server.connect(new StdioServerTransport(input, output));
}
