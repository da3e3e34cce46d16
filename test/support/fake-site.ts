import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the stand-in answers for a path once it is told to misbehave. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse) => void;

/** A page of the stand-in: its text, and the heading of the list that it stands under. */
export interface FakePage {
  title: string;
  body: string;
  under?: string;
  description?: string;
}

/** A stand-in for the published documentation, on loopback: `llms.txt`, and each page as Markdown with an ETag. */
export async function fakeSite(pages: Map<string, FakePage>) {
  const asked: string[] = [];
  /** Requests that were answered with a text, by path. */
  const sent: string[] = [];
  const wrong = new Map<string, Misbehaviour>();
  let atOnce = 0;
  const most = { atOnce: 0, agents: new Set<string>() };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/docs\//, '');
    asked.push(path);
    most.agents.add(String(request.headers['user-agent']));
    most.atOnce = Math.max(most.atOnce, ++atOnce);
    response.on('close', () => atOnce--);
    const misbehave = wrong.get(path) ?? wrong.get('*');
    if (misbehave) return misbehave(request, response);
    const text = path === 'llms.txt' ? llmsTxt(pages) : textOf(pages.get(path.replace(/\.md$/, '')));
    if (text === undefined) return shell(request, response);
    const etag = `"${createHash('sha1').update(text).digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
    sent.push(path);
    const type = path.endsWith('.txt') ? 'text/plain' : 'text/markdown';
    return void response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, etag }).end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/docs`,
    pages,
    asked,
    sent,
    wrong,
    most,
    forget() {
      asked.length = 0;
      sent.length = 0;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export type FakeSite = Awaited<ReturnType<typeof fakeSite>>;

/** What the site shows for a path that it does not know: its own page, as if it were found. */
export const shell: Misbehaviour = (_, response) => {
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end('<!DOCTYPE html><html><title>Docs homepage</title></html>');
};

function textOf(page: FakePage | undefined): string | undefined {
  return page && `<!-- llms.txt: https://workos.com/llms.txt -->\n\n# ${page.title}\n\n${page.body}\n`;
}

/** The list names pages as the site does: on workos.com, some by their Markdown, some by the page. */
function llmsTxt(pages: ReadonlyMap<string, FakePage>): string {
  const byHeading = new Map<string, string[]>();
  for (const [id, { title, under = 'Guides', description }] of pages) {
    const url = `https://workos.com/docs/${id}${id.length % 2 ? '.md' : ''}`;
    const line = `- [${title}](${url})${description ? `: ${description}` : ''}`;
    byHeading.set(under, [...(byHeading.get(under) ?? []), line]);
  }
  const parts = [...byHeading].map(([heading, lines]) => `## ${heading}\n\n${lines.join('\n')}`);
  return `# Docs\n\n> All of it.\n\n- [Auth](https://workos.com/auth.md)\n\n${parts.join('\n\n')}\n`;
}
