import { readFileSync } from 'node:fs';
import { DocsBotError } from '../errors.ts';
import type { Page } from '../types.ts';

/** The documentation that the phrases were written for. */
const WRITTEN_FOR = '0.2.0';
const FILE = new URL('../../src/corpus/asks.jsonl', import.meta.url);

/**
 * How people ask for what stands on a page, in words that the page doesn't have: phrases by page or section id.
 * Throws BAD_CORPUS where a phrase belongs to no page of the documentation that they were written for; of
 * another version, or other pages, those that fit are taken.
 */
export function loadAsks(pages: readonly Page[], docsVersion: string | undefined): Map<string, string[]> {
  const ids = new Set(pages.flatMap((page) => page.sections.map((section) => section.id)));
  const asks = new Map<string, string[]>();
  const unknown: string[] = [];
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n')) {
    const { id, asks: phrases }: { id: string; asks: string[] } = JSON.parse(line);
    if (ids.has(id)) asks.set(id, [...(asks.get(id) ?? []), ...phrases]);
    else unknown.push(id);
  }
  if (unknown.length > 0 && docsVersion === WRITTEN_FOR) {
    throw new DocsBotError(
      'BAD_CORPUS',
      `src/corpus/asks.jsonl has phrases for pages or sections that don't exist: ${unknown.join(', ')}.`,
      'Correct the ids there, or drop the lines.',
    );
  }
  return asks;
}
