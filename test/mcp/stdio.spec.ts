import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { linesOf, MAIN, workosDocs } from '../support/run-cli.ts';

const message = (id: number | undefined, method: string, params: Record<string, unknown> = {}) =>
  JSON.stringify({ jsonrpc: '2.0', ...(id === undefined ? {} : { id }), method, params });
const HELLO = [
  message(1, 'initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '1' },
  }),
  message(undefined, 'notifications/initialized'),
];
const search = (id: number, query: string) =>
  message(id, 'tools/call', { name: 'workos_search', arguments: { query } });

/** Lines that are no message; none may stop the server or make it print anything else. */
const BAD_LINES = [
  'hello',
  '',
  '   ',
  '{',
  'null',
  '[]',
  '42',
  '"text"',
  '{"jsonrpc":"2.0"}',
  '{"jsonrpc":"1.0","id":7,"method":"ping"}',
  '{"jsonrpc":"2.0","id":{},"method":"ping"}',
  `{"jsonrpc":"2.0","id":8,"method":${'['.repeat(5_000)}`,
  '\u0000\u0001\u001b[31m',
  '{"jsonrpc":"2.0","id":999,"result":{}}',
];

describe('standard output carries the protocol alone', () => {
  test('with good lines, bad lines, unknown methods and tools that fail', async () => {
    const lines = [
      ...HELLO,
      ...BAD_LINES,
      message(2, 'tools/list'),
      search(3, 'how do I test SSO?'),
      search(4, ''),
      message(5, 'tools/call', { name: 'workos_docs', arguments: { path: '../../etc/passwd' } }),
      message(6, 'no/such/method'),
      message(7, 'tools/call', { arguments: 'none' }),
      message(undefined, 'notifications/no-such'),
      message(8, 'resources/read', { uri: ':::' }),
      message(9, 'ping'),
    ];
    const { code, stdout, stderr } = await workosDocs(['mcp'], `${lines.join('\n')}\n`);
    expect(code).toBe(0);
    const replies = linesOf(stdout).map((line) => JSON.parse(line));
    for (const reply of replies) {
      expect(reply.jsonrpc).toBe('2.0');
      expect('result' in reply || 'error' in reply).toBe(true);
    }
    expect(replies.map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(stderr).toMatch(/^(A message was not understood \(\w+\)\.\n)+$/);
  });

  test('what is written to standard error never holds what was asked', async () => {
    const asked = `${HELLO.join('\n')}\n{"jsonrpc":"2.0","method":"x","secret question"}\n${search(2, 'secret question')}\n`;
    const { stderr } = await workosDocs(['mcp'], asked);
    expect(stderr).not.toContain('secret');
  });
});

describe('the server ends with 0, and quickly', () => {
  test('at the end of its input, once all is answered', async () => {
    const many = Array.from({ length: 50 }, (_, i) => search(i + 2, 'directory sync'));
    const { code, stdout } = await workosDocs(['mcp'], `${[...HELLO, ...many].join('\n')}\n`);
    expect(code).toBe(0);
    expect(linesOf(stdout)).toHaveLength(51);
  });

  test.skipIf(process.platform === 'win32').each([
    ['SIGTERM', []],
    ['SIGINT', []],
    ['SIGTERM', ['--http', '0']],
    ['SIGINT', ['--http', '0']],
  ] as const)('at %s, with %j', async (signal, args) => {
    const child = spawn(process.execPath, [MAIN, 'mcp', ...args]);
    // Over HTTP it says where it is; over standard input it answers.
    const ready = new Promise((resolve) => {
      child.stdout.once('data', resolve);
      child.stderr.once('data', resolve);
    });
    child.stdin.write(`${message(1, 'ping')}\n`);
    await ready;
    const start = performance.now();
    child.kill(signal);
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(0);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('a message of more than ten megabytes ends the connection, not with a stack trace', async () => {
  const { code, stdout, stderr } = await workosDocs(['mcp'], 'x'.repeat(11 * 1024 * 1024));
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).not.toMatch(/\n\s+at /);
});
