import { botSource, folderSource } from './folder.ts';
import { docsSource, workosSource } from './npm-package.ts';
import { readmesSource } from './readmes.ts';
import type { Source } from './source.ts';

/** How sources that somebody names are read. */
export interface ReadOptions {
  /** Stands before the addresses of a folder that replaces WorkOS's documentation. */
  baseUrl?: string | undefined;
  /** A file that can't be read ends the build. */
  strict?: boolean | undefined;
}

/**
 * The sources that `build-index --docs` names: `<folder>` stands in for WorkOS's documentation and the READMEs,
 * `<prefix>=<folder>` adds a folder, and `<prefix>=<folder>,<base URL>` one whose pages have links.
 */
export function readSources(
  options: readonly string[],
  { baseUrl, strict = false }: ReadOptions = {},
): Source[] {
  const named = options.map((option) => ({ lenient: !strict, ...namedSource(option, baseUrl) }));
  const replaced = named.some((source) => source.prefix === '');
  return [...(replaced ? [] : [workosSource(), readmesSource()]), ...named, botSource()];
}

function namedSource(option: string, replacingUrl: string | undefined): Source {
  const match = /^(?<prefix>[\w-]+)=(?<folder>.*?)(?:,(?<baseUrl>https?:\/\/.*))?$/.exec(option)?.groups;
  if (!match) return docsSource(option, withoutSlash(replacingUrl));
  const { prefix = '', folder = '', baseUrl } = match;
  return folderSource(folder, { prefix, baseUrl: withoutSlash(baseUrl) });
}

function withoutSlash(url: string | undefined): string | undefined {
  return url?.replace(/\/+$/, '');
}
