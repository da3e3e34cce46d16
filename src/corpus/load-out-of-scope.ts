import { fileURLToPath } from 'node:url';
import { readLines } from './read-lines.ts';

const FOLDER = fileURLToPath(new URL('../../src/corpus/out-of-scope', import.meta.url));

/**
 * What people ask, or say, near a docs bot that the documentation of WorkOS does not answer, a question each. Throws
 * BAD_CORPUS where a file is empty or cut off.
 */
export function loadOutOfScope(folder = FOLDER): string[] {
  const remedy = 'Every line is a question that the documentation does not answer. Restore the file.';
  return readLines({ folder, name: 'out-of-scope', extension: '.txt', remedy }).map(({ text }) => text);
}
