import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';

const MAIN = fileURLToPath(new URL('../../src/playground/main.ts', import.meta.url));

let running: ChildProcess | undefined;
let said = '';
afterEach(async () => {
  if (!running || running.exitCode !== null) return;
  // Not killed outright: the bot that it started would live on.
  running.kill('SIGINT');
  await once(running, 'exit');
});

/** Runs the demo; resolves with its address. */
async function demo(...args: string[]): Promise<string> {
  said = '';
  running = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.stdout?.on('data', (chunk) => (said += chunk));
  running.stderr?.on('data', (chunk) => (said += chunk));
  await eventually(() => expect(said).toContain('The playground is open'));
  return /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
}

/** What Ana sees now, as the page is told. */
async function snapshot(origin: string) {
  const stop = new AbortController();
  const response = await fetch(`${origin}/events?as=U1`, { signal: stop.signal });
  const reader = response.body?.getReader();
  let text = '';
  while (!text.includes('\n\n')) text += new TextDecoder().decode((await reader?.read())?.value);
  stop.abort();
  return JSON.parse(text.slice('data: '.length)) as {
    app: { online: boolean };
    messages: { text: string }[];
  };
}

const act = (origin: string, body: object) =>
  fetch(`${origin}/act?as=U1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function takenPort() {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  return { port: (other.address() as AddressInfo).port, free: () => other.close() };
}

describe('npm run demo', () => {
  test.each([
    ['HTTP', []],
    ['Socket Mode', ['--socket']],
  ])('answers over %s, and stops cleanly on Ctrl-C', async (name, args) => {
    const origin = await demo('--port', '0', ...args);
    expect(said).toContain(`connected over ${name}`);
    await act(origin, { act: 'type', channel: 'C1', text: '/workos how do I test SSO without Okta?' });
    expect((await snapshot(origin)).messages[0]?.text).toContain('Test Identity Provider');
    const ended = new Promise((resolve) => running?.once('exit', (code) => resolve(code)));
    running?.kill('SIGINT');
    expect(await ended).toBe(0);
    await expect(fetch(origin)).rejects.toThrow();
  });

  test('takes the next port when its own is in use, and says so', async () => {
    const { port, free } = await takenPort();
    const origin = await demo('--port', String(port));
    free();
    expect(said).toContain(`Port ${port} is in use; trying ${port + 1}.`);
    expect(origin).not.toContain(`:${port}`);
  });

  test('shows what happened when the app is killed in the middle of a question', async () => {
    const origin = await demo('--port', '0');
    expect((await snapshot(origin)).app.online).toBe(true);
    const pid = Number(/The bot is process (\d+)/.exec(said)?.[1]);
    // It takes the question, but never gets to answer it.
    process.kill(pid, 'SIGSTOP');
    const asked = act(origin, { act: 'type', channel: 'C1', text: '/workos SSO' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    process.kill(pid, 'SIGKILL');
    await asked;
    expect((await snapshot(origin)).app.online).toBe(false);
    expect((await snapshot(origin)).messages.at(-1)?.text).toContain('dispatch_failed');
    await act(origin, { act: 'startApp' });
    expect((await snapshot(origin)).app.online).toBe(true);
  });

  test('is open to this machine only, and to its own page only', async () => {
    const origin = await demo('--port', '0');
    const foreign = { 'content-type': 'application/json', origin: 'https://example.com' };
    expect(
      (await fetch(`${origin}/act?as=U1`, { method: 'POST', headers: foreign, body: '{}' })).status,
    ).toBe(403);
    const page = await fetch(origin);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect((await act(origin, { act: 'nothing' })).status).toBe(400);
  });
});
