import { type ChildProcess, spawn } from 'node:child_process';
import { request } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { call, connect } from '../support/mcp-client.ts';
import { MAIN, workosDocs } from '../support/run-cli.ts';

let child: ChildProcess;
let url: URL;
beforeAll(async () => {
  child = spawn(process.execPath, [MAIN, 'mcp', '--http', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const line = await new Promise<Buffer>((resolve) => child.stderr?.once('data', resolve));
  url = new URL(/http:\S+/.exec(String(line))?.[0] ?? '');
});
afterAll(() => {
  child.kill();
});

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

const PING = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' });
const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

/** Fetch would not let the Host be chosen. */
function send({ method = 'POST', path = url.pathname, headers = {}, body = PING }: Sent) {
  return new Promise<{ status: number; body: string; allow: string | undefined }>((resolve, reject) => {
    const req = request({
      host: url.hostname,
      port: url.port,
      method,
      path,
      headers: { ...HEADERS, ...headers },
    });
    req.on('response', async (res) => {
      let text = '';
      for await (const chunk of res.setEncoding('utf8')) text += chunk;
      resolve({ status: res.statusCode ?? 0, body: text, allow: res.headers.allow });
    });
    req.on('error', reject);
    req.end(method === 'GET' ? undefined : body);
  });
}

describe('over Streamable HTTP', () => {
  test("the SDK's client lists and calls the tools, reads a page and gets the prompt", async () => {
    const client = await connect(new StreamableHTTPClientTransport(url) as Transport);
    expect((await client.listTools()).tools).toHaveLength(4);
    const { data } = await call(client, 'workos_search', { query: 'how do I test SSO?' });
    expect(data.results[0].page).toBe('sso/test-sso');
    expect((await client.listResources()).resources.length).toBeGreaterThan(500);
    await client.close();
  });

  test('twenty clients at once each get their own answer', async () => {
    const words = ['sso', 'vault', 'fga', 'mfa', 'scim'];
    const replies = Array.from({ length: 20 }, (_, i) => {
      const params = { name: 'workos_search', arguments: { query: words[i % 5], maxResults: 1 } };
      return send({ body: JSON.stringify({ jsonrpc: '2.0', id: i, method: 'tools/call', params }) });
    });
    for (const [i, { status, body }] of (await Promise.all(replies)).entries()) {
      expect(status).toBe(200);
      const { id, result } = JSON.parse(body);
      expect([id, result.structuredContent.query]).toEqual([i, words[i % 5]]);
    }
  });
});

describe('requests that are turned away', () => {
  test.each<[string, Sent, number]>([
    ['another path', { path: '/' }, 404],
    ['a path below', { path: '/mcp/x' }, 404],
    ['a path that climbs', { path: '/../../etc/passwd' }, 404],
    ['GET', { method: 'GET' }, 405],
    ['DELETE', { method: 'DELETE' }, 405],
    ['PUT', { method: 'PUT' }, 405],
    ['the name of another host', { headers: { host: 'evil.example' } }, 403],
    ['a name that begins like ours', { headers: { host: 'localhost.evil.example' } }, 403],
    ['a name with ours as a user', { headers: { host: 'localhost@evil.example' } }, 403],
    ['a page of another site', { headers: { origin: 'https://evil.example' } }, 403],
    ['a page without an origin', { headers: { origin: 'null' } }, 403],
    ['no JSON', { body: '{' }, 400],
    ['no message', { body: '{}' }, 400],
    ['an empty body', { body: '' }, 400],
    ['a large body', { body: 'x'.repeat(300_000) }, 413],
    ['another content type', { headers: { 'content-type': 'text/plain' } }, 415],
    ['a client that takes no JSON', { headers: { accept: 'text/html' } }, 406],
  ])('%s', async (_, sent, status) => {
    const reply = await send(sent);
    expect(reply.status).toBe(status);
    expect(JSON.parse(reply.body).error.message).not.toBe('');
    expect(reply.body).not.toMatch(/\\n\s+at /);
    if (status === 405) expect(reply.allow).toBe('POST');
  });

  test.each(['127.0.0.1', 'localhost', '[::1]', 'localhost:8808'])('but not those to %s', async (host) => {
    expect((await send({ headers: { host } })).status).toBe(200);
  });

  test('but not those from a page of this machine', async () => {
    expect((await send({ headers: { origin: 'http://localhost:6274' } })).status).toBe(200);
  });
});

test('nobody on the network can connect', async () => {
  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((one) => (one && !one.internal && one.family === 'IPv4' ? [one.address] : []));
  for (const host of others) {
    const code = await new Promise((resolve) => {
      const socket = connectSocket({ host, port: Number(url.port) }, () => resolve('connected'));
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    });
    expect(code).toBe('ECONNREFUSED');
  }
});

test('a port in use is said so, with what to do', async () => {
  const { code, stdout, stderr } = await workosDocs(['mcp', '--http', url.port]);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Port \d+ cannot be used \(EADDRINUSE\)\. .*--http <port>.*\n$/);
});
