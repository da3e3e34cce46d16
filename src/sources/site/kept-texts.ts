import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Validators } from './create-fetcher.ts';

/** A text as it was fetched last, and what the server said of it. */
export interface KeptText extends Validators {
  text: string;
}

/** What is kept from one sync to the next: every text by its address. */
export interface KeptTexts {
  of(url: string): KeptText | undefined;
  /** Keeps these, and forgets all others. */
  replace(texts: ReadonlyMap<string, KeptText>): void;
}

const stateSchema = z.record(
  z.string(),
  z.strictObject({
    file: z.string().regex(/^[0-9a-f]{64}$/),
    etag: z.string().optional(),
    lastModified: z.string().optional(),
  }),
);

/** Texts in a folder, each in a file named by what it says; a damaged list is one that has nothing. */
export function keptTexts(folder: string): KeptTexts {
  const list = join(folder, 'list.json');
  const state = readState(list);
  return {
    of(url) {
      const entry = state[url];
      if (!entry || !existsSync(join(folder, entry.file))) return undefined;
      const { file, etag, lastModified } = entry;
      const text = readFileSync(join(folder, file), 'utf8');
      return { text, ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
    },
    replace(texts) {
      mkdirSync(folder, { recursive: true });
      const files = new Set<string>();
      const next: z.infer<typeof stateSchema> = {};
      for (const [url, { text, ...validators }] of texts) {
        const file = createHash('sha256').update(text).digest('hex');
        if (!existsSync(join(folder, file))) write(join(folder, file), text);
        files.add(file);
        next[url] = { file, ...validators };
      }
      write(list, JSON.stringify(next));
      for (const file of readdirSync(folder)) {
        if (/^[0-9a-f]{64}/.test(file) && !files.has(file)) rmSync(join(folder, file));
      }
    },
  };
}

/** Whole or not at all. */
function write(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function readState(list: string): z.infer<typeof stateSchema> {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(list, 'utf8')));
  } catch {
    return {};
  }
}
