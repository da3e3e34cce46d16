import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocsBotError } from '../errors.ts';

/** A version of a package, and the hash of its file as npm writes it: `sha512-...`. */
export interface PinnedPackage {
  name: string;
  version: string;
  integrity: string;
}

/** Kept until `npm ci` empties the folder above; then npm's own cache has them. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/workos-docs-bot', import.meta.url));

/**
 * The folders of unpacked packages, in their order, fetched where they are not there yet: from npm's registry as npm is
 * set up here, without what they depend on, and without running anything of theirs. Throws BAD_CORPUS.
 */
export function downloadPackages(packages: readonly PinnedPackage[], cache = CACHE): string[] {
  const folders = packages.map(({ name, version }) => join(cache, `${name.replace('/', '+')}@${version}`));
  const missing = packages.filter((_, i) => !existsSync(folders[i] ?? ''));
  if (missing.length > 0) {
    mkdirSync(cache, { recursive: true });
    const work = mkdtempSync(join(cache, 'work-'));
    try {
      pack(missing, work);
      const files = readdirSync(work).map((file) => join(work, file));
      const byHash = new Map(files.map((file) => [hashOf(file), file]));
      for (const { name, version, integrity } of missing) {
        const file = byHash.get(integrity);
        if (!file) throw failed(`${name} ${version} is not the file that it was when it was pinned`);
        const folder = mkdtempSync(join(work, 'unpacked-'));
        run('tar', ['-xzf', file, '-C', folder, '--strip-components=1']);
        renameSync(folder, folders[packages.findIndex((one) => one.name === name)] ?? '');
      }
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return folders;
}

function pack(packages: readonly PinnedPackage[], folder: string): void {
  const specs = packages.map(({ name, version }) => `${name}@${version}`);
  const args = [
    'pack',
    ...specs,
    '--pack-destination',
    folder,
    '--ignore-scripts',
    '--silent',
    '--prefer-offline',
  ];
  // Windows starts `npm.cmd` by a shell only.
  run('npm', args, platform() === 'win32');
}

function run(command: string, args: readonly string[], shell = false): void {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', shell });
  if (status === 0) return;
  const reason = error?.message ?? stderr.trim().split('\n')[0];
  throw failed(`${command === 'tar' ? 'tar' : 'npm pack'} could not get the READMEs of the SDKs: ${reason}`);
}

function hashOf(file: string): string {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}

function failed(message: string): DocsBotError {
  return new DocsBotError(
    'BAD_CORPUS',
    `${message}.`,
    'See that npm reaches its registry (npm ping), then run the build again.',
  );
}
