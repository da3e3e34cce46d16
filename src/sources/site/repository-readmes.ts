import pLimit from 'p-limit';
import { readmeFile } from '../readme-file.ts';
import type { RawFile } from '../source.ts';
import type { Fetcher } from './create-fetcher.ts';
import { AT_ONCE, fetchKept } from './fetch-kept.ts';
import type { KeptText, KeptTexts } from './kept-texts.ts';

/** The SDKs of WorkOS that have a README in their repository only. */
export const REPOSITORIES = [
  'python',
  'ruby',
  'go',
  'php',
  'php-laravel',
  'kotlin',
  'dotnet',
  'elixir',
  'rust',
].map((name) => `workos/workos-${name}`);

const RAW = 'https://raw.githubusercontent.com';

/** READMEs that were had, and those that were not, each with the reason. */
export interface RepositoryReadmes {
  files: RawFile[];
  failed: { id: string; reason: string }[];
  texts: Map<string, KeptText>;
}

/**
 * The READMEs of repositories, `owner/name` or, of one that stands elsewhere, `owner/name=<address of its README>`. One
 * that can't be had is named; the text of the last time is taken in its place.
 */
export async function repositoryReadmes(
  repositories: readonly string[],
  fetcher: Fetcher,
  kept: KeptTexts,
  asOf: string,
): Promise<RepositoryReadmes> {
  const failed: RepositoryReadmes['failed'] = [];
  const texts = new Map<string, KeptText>();
  const get = async (entry: string): Promise<RawFile[]> => {
    const [repository = '', address] = entry.split('=', 2);
    const url = address ?? `${RAW}/${repository}/main/README.md`;
    const { now, failure } = await fetchKept(url, fetcher, kept);
    if (failure) failed.push({ id: `README of ${repository}`, reason: failure.message });
    if (!now?.text) return [];
    texts.set(url, now);
    const origin = {
      name: `README of ${repository}`,
      licence: `${repository}, MIT License, Copyright (c) WorkOS`,
      asOf,
    };
    return [
      readmeFile({ id: idOf(repository), text: now.text, url: `https://github.com/${repository}`, origin }),
    ];
  };
  const files = await pLimit(AT_ONCE).map([...repositories], get);
  return { files: files.flat(), failed, texts };
}

/** `workos/workos-php-laravel` is the SDK `laravel`. */
function idOf(repository: string): string {
  return (repository.split('/').at(-1) ?? '').replace(/^workos-(?:php-(?=laravel))?/, '').toLowerCase();
}
