import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocsBotError } from '../errors.ts';

/** Where documentation comes from. */
export interface Source {
  folder: string;
  /** Put before every page id: `bot` makes `docs/installing.md` the page `bot/installing`. */
  prefix: string;
  /** Pages without one are opened in place rather than linked. */
  baseUrl?: string;
  /** A changelog in the docs server's JSON format, shown as the page `changelog`. */
  changelog?: string;
  /** Version of the docs package that the folder belongs to, where it belongs to one. */
  version?: string;
}

const DOCS_PACKAGE = '@workos/mcp-docs-server';
const WORKOS_DOCS = 'https://workos.com/docs';

/** The documentation of WorkOS, from the installed docs package. Its `exports` hide all but its main entry. */
export function workosSource(): Source {
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(DOCS_PACKAGE));
  } catch (cause) {
    throw new DocsBotError(
      'BAD_CORPUS',
      `The documentation package ${DOCS_PACKAGE} is not installed.`,
      'Run "npm ci" in the project, or name a folder with --docs <folder>.',
      { cause },
    );
  }
  return folderSource(join(dirname(entry), '..', '.docs', 'organized', 'docs'));
}

/** A folder in place of WorkOS's documentation, a copy of another version of it, say. */
export function folderSource(folder: string): Source {
  const path = resolve(folder);
  const changelog = join(path, '..', 'changelogs', 'workos-platform.json');
  const version = docsPackageVersion(path);
  return {
    folder: path,
    prefix: '',
    baseUrl: WORKOS_DOCS,
    ...(existsSync(changelog) ? { changelog } : {}),
    ...(version ? { version } : {}),
  };
}

/** The bot's own documentation, so that it can answer questions about itself. */
export function botSource(): Source {
  return { folder: fileURLToPath(new URL('../../docs', import.meta.url)), prefix: 'bot' };
}

/**
 * The sources that `build-index --docs` names: `<folder>` stands in for WorkOS's documentation,
 * `<prefix>=<folder>` adds a folder, and `<prefix>=<folder>,<base URL>` one whose pages have links.
 */
export function readSources(options: readonly string[]): Source[] {
  const named = options.map(namedSource);
  const replaced = named.some((source) => source.prefix === '');
  return [...(replaced ? [] : [workosSource()]), ...named, botSource()];
}

function namedSource(option: string): Source {
  const match = /^(?<prefix>[\w-]+)=(?<folder>.*?)(?:,(?<baseUrl>https?:\/\/.*))?$/.exec(option)?.groups;
  if (!match) return folderSource(option);
  const { prefix = '', folder = '', baseUrl } = match;
  return { folder: resolve(folder), prefix, ...(baseUrl ? { baseUrl: baseUrl.replace(/\/+$/, '') } : {}) };
}

function docsPackageVersion(folder: string): string | undefined {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    const file = join(at, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
    return name === DOCS_PACKAGE ? String(version) : undefined;
  }
  return undefined;
}
