import GithubSlugger from 'github-slugger';
import { z } from 'zod';
import { DocsBotError } from '../errors.ts';
import type { Page } from '../types.ts';

const entries = z.array(
  z.looseObject({ version: z.string(), date: z.iso.date(), changes: z.array(z.string()), url: z.url() }),
);

/** The changelog JSON as a page: one section an entry, newest first, each with its own link. Throws BAD_CORPUS. */
export function readChangelog(json: unknown): Page {
  const slugger = new GithubSlugger();
  const parsed = entries.safeParse(json);
  if (!parsed.success) {
    throw new DocsBotError(
      'BAD_CORPUS',
      `The changelog is not what it should be: ${z.prettifyError(parsed.error)}`,
      'A changelog is a list of entries with version, date (2026-02-17), changes and url; mend or remove the file.',
    );
  }
  const sections = parsed.data.map((entry) => ({
    id: `changelog/${slugger.slug(entry.version)}`,
    url: entry.url,
    headings: [entry.version],
    date: entry.date,
    blocks: [entry.date, ...entry.changes].map((text) => ({
      kind: 'paragraph' as const,
      spans: [{ text: text.replaceAll(/\s+/g, ' ').trim() }],
    })),
  }));
  const url = 'https://workos.com/changelog';
  return {
    id: 'changelog',
    url,
    title: 'Changelog',
    description: 'What is new in the WorkOS platform.',
    breadcrumb: [],
    sections: [{ id: 'changelog', url, headings: [], blocks: [] }, ...sections],
    order: Number.MAX_SAFE_INTEGER,
    aliases: [],
  };
}
