import { blockText, spansText } from '../blocks.ts';
import type { Block, Language, Span } from '../types.ts';
import type { Evidence } from './evidence.ts';
import { fitBlock } from './fit-block.ts';

/** An excerpt's blocks, and whether something of the section was left out. */
export interface Picked {
  blocks: Block[];
  cut: boolean;
}

/** About what people read in a chat, in characters. */
const LENGTH = 700;
/** A single block that answers may be longer than that: steps, a table, a code sample. */
const LONGEST_BLOCK = 1_500;

/**
 * The passage of a section that answers best, verbatim: its best block and what follows, or the block before
 * that leads into it, cut only between blocks, sentences, items and rows.
 */
export function pickExcerpt(blocks: readonly Block[], evidence: Evidence, language: Language = 'js'): Picked {
  const said = withoutImages(blocks);
  const candidates = inOneLanguage(said, language);
  if (size(candidates) <= LENGTH) return { blocks: candidates, cut: candidates.length < said.length };
  const start = withLeadIn(candidates, bestBlock(candidates, evidence));
  const picked: Block[] = [];
  let room = LENGTH;
  let cut = start > 0;
  for (const block of candidates.slice(start)) {
    const length = blockText(block).length;
    if (picked.length > 0 && length > room) break;
    const fitted = length <= LONGEST_BLOCK && isWhole(block) ? block : fitBlock(block, LENGTH, evidence);
    picked.push(fitted);
    if (fitted !== block) break;
    room -= length;
  }
  while (picked.length > 1 && leadsOn(picked.at(-1))) picked.pop();
  cut ||=
    start + picked.length < candidates.length || picked.some((block, i) => block !== candidates[start + i]);
  return { blocks: picked, cut };
}

/** Code is shown whole or not at all; so are short things. */
function isWhole(block: Block): boolean {
  return block.kind === 'code' || blockText(block).length <= LENGTH;
}

function size(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockText(block).length, 0);
}

function withoutImages(blocks: readonly Block[]): Block[] {
  const rest = blocks.filter((block) => block.kind !== 'image');
  return rest.length > 0 ? rest : [...blocks];
}

/** Of the methods of the API reference, those in the asked language, else in the first that there is. */
function inOneLanguage(blocks: readonly Block[], asked: Language): Block[] {
  const there = blocks.flatMap((block) => (block.kind === 'method' ? [block.method.language] : []));
  const shown = there.includes(asked) ? asked : there[0];
  return blocks.filter((block) => block.kind !== 'method' || block.method.language === shown);
}

function bestBlock(blocks: readonly Block[], evidence: Evidence): number {
  let best = 0;
  let most = 0;
  for (const [i, block] of blocks.entries()) {
    const worth = evidence(blockText(block));
    if (worth > most) [best, most] = [i, worth];
  }
  return best;
}

/** The block before, where it is a heading or ends in a colon: without it the passage hangs in the air. */
function withLeadIn(blocks: readonly Block[], start: number): number {
  let at = start;
  while (at > 0 && leadsOn(blocks[at - 1])) at--;
  return at;
}

function leadsOn(block: Block | undefined): boolean {
  if (block?.kind === 'heading') return true;
  return block?.kind === 'paragraph' && endsInColon(block.spans);
}

function endsInColon(spans: readonly Span[]): boolean {
  return spansText(spans).trimEnd().endsWith(':');
}
