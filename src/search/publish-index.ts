import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { INDEX_FILES } from './index-format.ts';

/** In a folder of published indexes, the one in use. */
const CURRENT = 'current';
const NAME = /^index-\d{8}T\d{6}\d*Z-\d+$/;
/** The one in use and the one before. */
const KEPT = 2;

/**
 * Puts a new index into a folder of indexes: `write` fills a folder of its own, and only when it is done does
 * `current` lead there, from one moment to the next. The last two are kept.
 */
export function publishIndex<T>(folder: string, write: (folder: string) => T, now = new Date()): T {
  mkdirSync(folder, { recursive: true });
  const stamp = now.toISOString().replaceAll(/[-:.]/g, '');
  const name = `index-${stamp}-${randomInt(1_000_000)}`;
  const target = join(folder, name);
  let result: T;
  try {
    result = write(target);
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw error;
  }
  const link = join(folder, `${CURRENT}-${stamp}`);
  symlinkSync(name, link, 'dir');
  renameSync(link, join(folder, CURRENT));
  const old = readdirSync(folder)
    .filter((file) => NAME.test(file))
    .sort()
    .slice(0, -KEPT);
  for (const file of old) rmSync(join(folder, file), { recursive: true, force: true });
  return result;
}

/** The index in a folder: the folder itself, or the one in use of those published there. */
export function indexIn(folder: string): string {
  const current = join(folder, CURRENT);
  return !existsSync(join(folder, INDEX_FILES.catalogue)) && existsSync(current) ? current : folder;
}
