import { readFileSync } from 'node:fs';
import { serveHttp } from '../mcp/serve-http.ts';
import { serveStdio } from '../mcp/serve-stdio.ts';
import { openDocs } from './open-docs.ts';

/** `workos-docs mcp`: serves the documentation to an MCP client, over standard input and output or over HTTP. */
export async function mcp({ index, http }: { index: string; http?: number }): Promise<void> {
  const source = { docs: openDocs({ index }), version: packageVersion() };
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (http === undefined) {
    onStop(() => process.exit(0));
    if (process.stdin.isTTY) say('Waiting for an MCP client. How to set one up: workos-docs read bot/mcp');
    // The end of standard input is the end of the process: nothing else is waited for.
    await serveStdio({ ...source, input: process.stdin, output: process.stdout, warn: say });
    return;
  }
  const service = await serveHttp(http, source);
  onStop(async () => {
    await service.close();
    process.exit(0);
  });
  say(`The MCP server is at ${service.url}`);
}

function onStop(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}
