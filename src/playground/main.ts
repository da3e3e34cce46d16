import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundlePage } from './bundle-page.ts';
import { createPlayground, type Playground } from './create-playground.ts';
import { readableLog } from './readable-log.ts';
import { runAsProcess } from './run-as-process.ts';
import { servePage } from './serve-page.ts';

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const BUILT = ['dist/cli/main.js', 'dist/index/index.json'];
const FIRST_PORT = 3333;
const PORTS_TRIED = 20;

const { socket, port } = readArgs();
let playground: Playground | undefined;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// However the demo ends, the bot does not outlive it.
process.once('exit', () => {
  const pid = playground?.appPid();
  if (pid) endProcess(pid);
});

buildWhatIsMissing();
playground = await open(port);
process.stdout.write(
  `\n  The playground is open:  ${playground.slack.origin}/\n\n` +
    `  The bot is process ${playground.appPid()}, connected over ${socket ? 'Socket Mode' : 'HTTP'}.\n` +
    '  Try: /workos how do I test SSO without Okta?\n' +
    '  Ctrl-C stops both.\n\n',
);

function readArgs(): { socket: boolean; port: number } {
  const options = {
    socket: { type: 'boolean', default: false },
    port: { type: 'string', default: String(FIRST_PORT) },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const given = Number(values.port);
    if (!Number.isInteger(given) || given < 0 || given > 65_535) throw new Error(`${values.port} is no port`);
    return { socket: values.socket, port: given };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nUsage: npm run demo -- [--socket] [--port <n>]\n`);
    return process.exit(2);
  }
}

/** After `npm ci` everything is there; this is for whoever has removed it. */
function buildWhatIsMissing(): void {
  if (BUILT.every((path) => existsSync(root(path)))) return;
  process.stdout.write('Building what is missing (once)…\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root('.'), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

/** On this port or the next that is free. */
async function open(first: number): Promise<Playground> {
  const bundle = await bundlePage();
  const command = [process.execPath, root('dist/cli/main.js'), 'start'];
  for (let tried = first; ; tried += 1) {
    try {
      return await createPlayground({
        transport: socket ? 'socket' : 'http',
        port: tried,
        run: runAsProcess(
          command,
          readableLog((line) => process.stderr.write(line)),
        ),
        page: (own) => servePage(bundle, own),
      });
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || tried >= first + PORTS_TRIED) throw error;
      process.stdout.write(`Port ${tried} is in use; trying ${tried + 1}.\n`);
    }
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // It has ended by itself.
  }
}

async function stop(): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  await playground?.close();
  process.exit(0);
}
