import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { blockText } from '../blocks.ts';
import { DocsBotError } from '../errors.ts';
import type { Page, Phrase } from '../types.ts';
import { type Line, readLines } from './read-lines.ts';

/** The documentation that the phrases were written for. */
const WRITTEN_FOR = '0.2.0';
const FOLDER = fileURLToPath(new URL('../../src/corpus/asks', import.meta.url));

/** How people ask, by page or section. */
export interface LoadedAsks {
  asks: Map<string, Phrase[]>;
  /** Phrases whose page, or whose block, this documentation does not have. */
  skipped: number;
}

const lineSchema = z.strictObject({
  id: z.string().regex(/^\S+$/),
  /** The first words of the block, sentence or item that answers. */
  at: z.string().optional(),
  asks: z.array(z.string().trim().min(1)).min(1),
});

/**
 * How people ask for what stands on a page, in words that the page may not have: phrases by page or section id, each
 * with the place in the section that answers, where one does. Throws BAD_CORPUS where a file can't be read, and where
 * a phrase fits nothing in the documentation that they were written for; in another one those that fit are taken.
 */
export function loadAsks(pages: readonly Page[], docsVersion?: string, folder = FOLDER): LoadedAsks {
  const sections = new Map(
    pages.flatMap((page) => page.sections.map(({ id, blocks }) => [id, blocks.map(blockText)])),
  );
  const asks = new Map<string, Phrase[]>();
  const lost: string[] = [];
  let skipped = 0;
  for (const { where, id, at, asks: phrases } of readPhrases(folder)) {
    const texts = sections.get(id);
    const place = texts && at ? placeOf(at, texts) : undefined;
    if (!texts || (at && !place)) {
      lost.push(`${where} (${at ? `“${at}” in ` : ''}${id})`);
      skipped += phrases.length;
    }
    if (!texts) continue;
    // Where the block is gone, the section is meant.
    asks.set(id, [
      ...(asks.get(id) ?? []),
      ...phrases.map((text): Phrase => (place ? { text, ...place } : { text })),
    ]);
  }
  if (lost.length > 0 && docsVersion === WRITTEN_FOR) {
    throw new DocsBotError(
      'BAD_CORPUS',
      `Phrases are written for places that don't exist: ${lost.slice(0, 20).join(', ')}.`,
      'Correct the ids and quotations there, or drop the lines.',
    );
  }
  return { asks, skipped };
}

const REMEDY =
  'Every line is {"id": "<page or section>", "at": "<first words>", "asks": ["..."]}. Restore the file.';

function readPhrases(folder: string) {
  const lines = readLines({ folder, name: 'asks', extension: '.jsonl', remedy: REMEDY });
  return lines.map((line) => ({ where: `${line.file}:${line.number}`, ...readPhrase(line) }));
}

function readPhrase({ file, number, text }: Line): z.infer<typeof lineSchema> {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch (cause) {
    const message = `Line ${number} of src/corpus/${file} is no phrase.`;
    throw new DocsBotError('BAD_CORPUS', message, REMEDY, { cause });
  }
}

/** The block that has these words, white space aside, and where in its text they begin. */
function placeOf(quotation: string, texts: readonly string[]): Pick<Phrase, 'block' | 'offset'> | undefined {
  // Most quotations stand there as they were copied, and a pattern for each would take long.
  const copied = firstPlace(texts, (text) => text.indexOf(quotation));
  if (copied) return copied;
  const words = quotation
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'));
  return firstPlace(texts, (text) => text.search(pattern));
}

function firstPlace(texts: readonly string[], find: (text: string) => number) {
  for (const [block, text] of texts.entries()) {
    const offset = find(text);
    if (offset >= 0) return { block, offset };
  }
  return undefined;
}
