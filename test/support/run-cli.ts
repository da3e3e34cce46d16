import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command line, as an installed bot has it. */
export const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** What a command printed, and how it ended. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `workos-docs` with these arguments; an end is made of it after 15 seconds. */
export function workosDocs(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return run(process.execPath, [MAIN, ...args], input, env);
}

/** Runs a program and waits for its end. */
export function run(
  command: string,
  args: readonly string[],
  input: string | Buffer = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR, FORCE_COLOR, ...rest } = process.env;
    const child = spawn(command, args, { env: { ...rest, ...env }, timeout: 60_000 });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A command that ends without reading its input is no failure of the test.
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.end(input);
  });
}

/** The lines that were printed, each of which has an end. */
export function linesOf(text: string): string[] {
  if (text === '') return [];
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  return text.slice(0, -1).split('\n');
}
