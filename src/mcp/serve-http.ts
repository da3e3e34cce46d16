import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { DocsBotError } from '../errors.ts';
import { createServer, type ServerSource } from './create-server.ts';

/** A running server. */
export interface HttpService {
  url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const PATH = '/mcp';
/** A call is some hundred bytes. */
const LARGEST_BODY = 256 * 1024;
const TIMEOUTS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
/** The names of this machine. A page elsewhere whose own name leads here comes with that name. */
const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Serves Streamable HTTP at `/mcp` on this machine alone; port 0 takes a free one. Nothing is kept between requests.
 * Throws MCP_START where the port can't be used.
 */
export async function serveHttp(port: number, source: ServerSource): Promise<HttpService> {
  const http = createHttpServer(TIMEOUTS, (req, res) => {
    const refused = refusal(req);
    if (refused) refuse(res, refused);
    else answer(req, res, source).catch(() => refuse(res, [500, 'Something unexpected went wrong']));
  });
  await listening(http, port);
  return {
    url: `http://${LOOPBACK}:${(http.address() as AddressInfo).port}${PATH}`,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

function listening(http: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('listening', resolve);
    http.once('error', (cause: NodeJS.ErrnoException) => {
      const message = `Port ${port} cannot be used (${cause.code}).`;
      const remedy =
        'Name a free port above 1023 with --http <port>, or stop the program that holds this one.';
      reject(new DocsBotError('MCP_START', message, remedy, { cause }));
    });
    http.listen(port, LOOPBACK);
  });
}

type Refusal = [status: number, message: string, headers?: Record<string, string>];

/** Why a request is turned away before it is read; undefined where it is not. */
function refusal({ headers, url = '', method }: IncomingMessage): Refusal | undefined {
  if (!isOwn(`http://${headers.host}`))
    return [403, 'Only requests to this machine by its own name are answered'];
  if (headers.origin !== undefined && !isOwn(headers.origin)) {
    return [403, 'Only pages of this machine may send requests'];
  }
  if (url.split('?')[0] !== PATH) return [404, `There is nothing here; the server is at ${PATH}`];
  if (method !== 'POST') return [405, 'Send a POST; this server keeps no sessions', { allow: 'POST' }];
  return undefined;
}

function isOwn(address: string): boolean {
  return URL.canParse(address) && OWN_NAMES.has(new URL(address).hostname);
}

async function answer(req: IncomingMessage, res: ServerResponse, source: ServerSource): Promise<void> {
  const server = createServer(source);
  const transport = new StreamableHTTPServerTransport({
    enableJsonResponse: true,
    maxRequestBodySize: LARGEST_BODY,
  });
  res.on('close', () => server.close());
  await server.connect(transport);
  await transport.handleRequest(req, res);
}

/** The connection is closed: what was not read of a body would be taken for the next request. */
function refuse(res: ServerResponse, [status, message, headers = {}]: Refusal): void {
  if (res.headersSent) return;
  const body = JSON.stringify({ jsonrpc: '2.0', error: { code: -32000, message }, id: null });
  res.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...headers }).end(body);
}
