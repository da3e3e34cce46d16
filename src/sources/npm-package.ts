import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DocsBotError } from '../errors.ts';
import { folderFiles, packageOf } from './folder.ts';
import type { Source } from './source.ts';

const DOCS_PACKAGE = '@workos/mcp-docs-server';
export const WORKOS_DOCS = 'https://workos.com/docs';
export const LICENCE = 'WorkOS documentation, MIT License, Copyright (c) 2025 WorkOS';

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
  return docsSource(join(dirname(entry), '..', '.docs', 'organized', 'docs'));
}

/** A folder that stands in for WorkOS's documentation: a copy of another version of it, say, or other docs. */
export function docsSource(folder: string, baseUrl = WORKOS_DOCS): Source {
  const name = resolve(folder);
  const changelog = readChangelog(join(name, '..', 'changelogs', 'workos-platform.json'));
  const owner = packageOf(name);
  const version = owner?.name === DOCS_PACKAGE ? owner.version : undefined;
  const last = version ? lastDay(changelog) : undefined;
  return {
    name,
    prefix: '',
    baseUrl,
    ...(version
      ? {
          origin: {
            name: `WorkOS documentation ${version}`,
            licence: LICENCE,
            ...(last ? { asOf: last } : {}),
          },
        }
      : {}),
    ...(changelog ? { changelog } : {}),
    ...(version ? { version, lenient: false } : {}),
    files: () => folderFiles(name),
  };
}

function readChangelog(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** The day of the newest entry: the documentation is at least as old as that. */
function lastDay(changelog: unknown): string | undefined {
  const days = [...JSON.stringify(changelog ?? '').matchAll(/"\d{4}-\d{2}-\d{2}/g)].map(([day]) =>
    day.slice(1),
  );
  return days.sort().at(-1);
}
