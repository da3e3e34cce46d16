import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { actOn } from './act-on.ts';
import type { Bundle } from './bundle-page.ts';
import type { Playground } from './create-playground.ts';
import { readBody } from './slack/read-body.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** Serves the page, what it is to show (as server-sent events), and what is done in it. */
export function servePage(bundle: Bundle, playground: () => Playground): RequestListener {
  const files: Record<string, [type: string, body: string]> = {
    '/': ['text/html; charset=utf-8', HTML],
    '/page.js': ['text/javascript; charset=utf-8', bundle.js],
    '/page.css': ['text/css; charset=utf-8', bundle.css],
    '/icon.svg': ['image/svg+xml', ICON],
  };
  return (req, res) => {
    if (!isLocal(req)) return void res.writeHead(403).end();
    for (const [name, value] of Object.entries(HEADERS)) res.setHeader(name, value);
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
    const file = files[pathname];
    if (req.method === 'GET' && file)
      return void res.writeHead(200, { 'content-type': file[0] }).end(file[1]);
    const as = searchParams.get('as') ?? '';
    if (req.method === 'GET' && pathname === '/events') return stream(res, playground(), as);
    if (req.method === 'POST' && pathname === '/act') return void take(req, res, playground(), as);
    res.writeHead(404).end();
  };
}

/** Nothing is loaded from anywhere else. */
const HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** Another page in the same browser must neither read nor act, whatever name it finds this machine by. */
function isLocal({ headers, method }: IncomingMessage): boolean {
  const host = headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return false;
  return method !== 'POST' || headers.origin === undefined || headers.origin === `http://${host}`;
}

function stream(res: ServerResponse, playground: Playground, as: string): void {
  res.writeHead(200, { 'content-type': 'text/event-stream' });
  let waiting = false;
  const send = () => {
    waiting = false;
    res.write(`data: ${JSON.stringify(takeSnapshot(playground, as))}\n\n`);
  };
  const stop = playground.slack.backstage.workspace.onChange(() => {
    if (!waiting) setImmediate(send);
    waiting = true;
  });
  res.on('close', stop);
  send();
}

async function take(
  req: IncomingMessage,
  res: ServerResponse,
  playground: Playground,
  as: string,
): Promise<void> {
  const reply = (code: number, body: object) =>
    res.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  try {
    if (!req.headers['content-type']?.startsWith('application/json'))
      return void reply(415, { error: 'JSON' });
    await actOn(playground, as, JSON.parse(await readBody(req)));
    reply(200, { ok: true });
  } catch (error) {
    reply(400, { error: error instanceof Error ? error.message : 'unknown' });
  }
}

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>WorkOS Docs playground</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/page.css">
</head>
<body><div id="root"></div><noscript>The playground needs JavaScript.</noscript>
<script type="module" src="/page.js"></script></body>
</html>
`;

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#5b5bd6"/><path d="M9 8.5h10.5a3 3 0 0 1 3 3V24H12a3 3 0 0 1-3-3z" fill="#fff"/><path d="M12.5 13h6.5M12.5 17h4.5" stroke="#5b5bd6" stroke-width="1.8" stroke-linecap="round"/></svg>
`;
