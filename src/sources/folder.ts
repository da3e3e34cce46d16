import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocsBotError } from '../errors.ts';
import type { RawFile, Source } from './source.ts';

/** A folder beside WorkOS's documentation; with a base URL its pages have links. */
export function folderSource(
  folder: string,
  { prefix = '', baseUrl }: { prefix?: string; baseUrl?: string | undefined } = {},
): Source {
  const name = resolve(folder);
  return { name, prefix, ...(baseUrl ? { baseUrl } : {}), files: () => folderFiles(name) };
}

/** The bot's own documentation, so that it can answer questions about itself. */
export function botSource(): Source {
  return folderSource(fileURLToPath(new URL('../../docs', import.meta.url)), { prefix: 'bot' });
}

/** Every `.md` and `.mdx` file below a folder. Throws BAD_CORPUS where there is no folder. */
export function folderFiles(folder: string): RawFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DocsBotError(
      'BAD_CORPUS',
      `There is no documentation folder ${folder}.`,
      'Name an existing folder of .md or .mdx files with --docs <folder>.',
    );
  }
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ['.md', '.mdx'].includes(extname(path)))
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The `package.json` of the package that a folder belongs to. */
export function packageOf(folder: string): { name?: string; version?: string } | undefined {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const file = join(at, 'package.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  }
  return undefined;
}
