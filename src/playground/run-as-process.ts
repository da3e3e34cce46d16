import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { RunApp } from './run-app.ts';

/** Runs the app as an operator does, in a process of its own; `write` gets what it logs. */
export function runAsProcess(command: readonly string[], write: (text: string) => void): RunApp {
  return async (env, ended) => {
    const socket = 'SLACK_APP_TOKEN' in env;
    const port = socket ? '0' : String(await freePort());
    const [file = '', ...args] = command;
    const child = spawn(file, args, {
      // Not the environment of the demo itself: it may name a real workspace.
      env: { ...env, PORT: port },
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    child.once('exit', ended);
    child.stderr.on('data', (chunk) => write(String(chunk)));
    await ready(child);
    return {
      url: socket ? undefined : `http://127.0.0.1:${port}/slack/events`,
      pid: child.pid,
      async stop() {
        if (child.exitCode !== null || child.signalCode !== null) return;
        child.kill('SIGTERM');
        await once(child, 'exit');
      },
    };
  };
}

/** The app says so when Slack can reach it. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      if (/Ready (on port|in Socket Mode)/.test(said)) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The app ended before it was ready: ${said.trim()}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
