import { z } from 'zod';
import { DEFAULT_DOCS_FOLDER } from './config.ts';
import { DocsBotError } from './errors.ts';

/** Where what is published is fetched. */
export interface SyncConfig {
  /** Without a slash at its end: `https://workos.com/docs`. */
  site: string;
  /** Where indexes are published. */
  folder: string;
  /** Whose READMEs are read besides; undefined where nothing is said. */
  repositories?: string[];
}

/** Reads `DOCS_SITE` and `DOCS_READMES`. Throws BAD_CONFIG naming what is malformed. */
export function readSyncConfig(env: Readonly<Record<string, string | undefined>>): SyncConfig {
  const read = settings.safeParse({
    DOCS_SITE: env.DOCS_SITE?.trim() || undefined,
    DOCS_FOLDER: env.DOCS_FOLDER?.trim() || undefined,
    DOCS_READMES: env.DOCS_READMES?.trim(),
  });
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
    throw new DocsBotError('BAD_CONFIG', `The settings are not right: ${problems}.`, REMEDY);
  }
  const { DOCS_SITE, DOCS_FOLDER, DOCS_READMES } = read.data;
  return {
    site: DOCS_SITE.replace(/\/+$/, ''),
    folder: DOCS_FOLDER,
    ...(DOCS_READMES ? { repositories: DOCS_READMES } : {}),
  };
}

const REMEDY = 'docs/staying-current.md says what each of them is.';

/** What `sync` reads besides the folder, which the bot reads as well. */
export const SYNC_SETTINGS = ['DOCS_SITE', 'DOCS_READMES'] as const;

const settings = z.object({
  DOCS_FOLDER: z.string().default(DEFAULT_DOCS_FOLDER),
  DOCS_SITE: z
    .url({ protocol: /^https?$/, error: 'is not an http(s) URL' })
    .default('https://workos.com/docs'),
  DOCS_READMES: z
    .string()
    .regex(
      /^(?:[\w.-]+\/[\w.-]+(?:=https?:\/\/\S+)?(?:[\s,]+|$))*$/,
      'is not a list of repositories (workos/workos-python,workos/workos-ruby)',
    )
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .optional(),
});
