import { blockText, spansText } from '../blocks.ts';
import type { Block } from '../types.ts';
import { type Evidence, worthOf } from './evidence.ts';
import { fitBlock, GAP, splitSentences, trimSpans } from './fit-block.ts';

/** An excerpt's blocks, and whether something of the section was left out. */
export interface Picked {
  blocks: Block[];
  cut: boolean;
}

/** About what people read in a chat, in characters. */
export const LENGTH = 1_000;
/** A shorter passage takes in what stands before it, as much as comes to this. */
const SHORT = 500;
/** A block that answers may be longer than that: steps, a table, a code sample. */
const LONGEST_BLOCK = 1_500;
/** What stands before a method is shown with it, where it is not longer than this. */
const LEAD = 700;
/** Share of the question's worth that a definition's term has to say to be shown alone. */
const DEFINED = 0.6;
/** How much the first block of a passage counts beside the whole of it, and how much filler costs. */
const FIRST = 0.3;
const FILLER_COST = 0.4;
/** How much it counts that a passage begins where its section, or a part of it, does: there it says what it is about. */
const BEGINS = 0.5;
/** How much a sample of code is worth to somebody who asks for one. */
const CODE = 1;

/** What "In this guide, ..." begins with: words about the page rather than its matter. */
const FILLER =
  /^(in this (guide|article|section|document|tutorial|page)|this (guide|article|section|document|tutorial|page)|welcome|let[’']s|to get the most out of|before (we|you) (begin|start|get))\b/i;

/**
 * The passage of a section that answers best, verbatim: neighbouring blocks that say most of the question, cut only
 * between blocks, sentences, items and rows, with a gap where something is left out.
 */
export function pickExcerpt(
  blocks: readonly Block[],
  evidence: Evidence,
  {
    wantsCode = false,
    decides = false,
    length: room = LENGTH,
  }: {
    wantsCode?: boolean;
    /** A sentence decides the question: it comes first, whatever stands before it. */
    decides?: boolean;
    length?: number;
  } = {},
): Picked {
  const said = withoutImages(blocks);
  const defined = definitionOf(said, evidence);
  if (defined !== undefined) return passage(said, [defined, defined + 1], [said[defined] as Block]);
  const card = cardOf(said, evidence, wantsCode, room);
  if (card) return card;
  if (size(said) <= room) {
    const start = said.length > 1 && isFiller(said[0]) ? 1 : 0;
    return ended(said, [start, said.length], said.slice(start));
  }
  const start = withLeadIn(said, bestStart(said, evidence, wantsCode, room));
  let end = start;
  let left = room;
  const picked: Block[] = [];
  for (; end < said.length; end++) {
    const block = said[end] as Block;
    const length = blockText(block).length;
    // What a lead-in leads to comes along, cut where it is long.
    const led = picked.every(leadsOn);
    if (length > left && !led) break;
    const fits = length <= room || block.kind === 'code' || (length <= LONGEST_BLOCK && isWhole(block));
    picked.push(...(fits ? [block] : fitBlock(block, room, evidence)));
    left -= length;
  }
  const before = decides ? start : filledFrom(said, start, Math.min(room, SHORT) - (room - left));
  return ended(said, [before, end], [...said.slice(before, start), ...picked]);
}

/** Where a passage begins that has room for so many characters before this place. */
function filledFrom(blocks: readonly Block[], start: number, room: number): number {
  let left = room;
  let best = start;
  for (let at = start - 1; at >= 0; at--) {
    left -= blockText(blocks[at] as Block).length;
    if (left < 0 || isFiller(blocks[at])) break;
    if (at === 0 || !leadsOn(blocks[at - 1])) best = at;
  }
  return best;
}

/** A passage never ends in a heading, a tab's title or a colon: what leads nowhere is left out, sentence by sentence. */
function ended(said: readonly Block[], [start, end]: [number, number], picked: readonly Block[]): Picked {
  const kept = [...picked];
  let last = end;
  // At the end of a section it is the sample itself that the package does not carry.
  const isOver = end === said.length;
  while (kept.length > 1 && (leadsOn(kept.at(-1)) || (isOver && pointsAtSample(kept.at(-1))))) {
    const block = kept.pop();
    last--;
    if (block?.kind !== 'paragraph') continue;
    const sentences = splitSentences(block.spans);
    if (sentences.length < 2) continue;
    kept.push({ ...block, spans: trimSpans(sentences.slice(0, -1).flat()) });
    break;
  }
  return passage(said, [start, last], kept);
}

/** The blocks picked, with gaps before and behind where the section goes on. */
function passage(said: readonly Block[], [start, end]: [number, number], picked: readonly Block[]): Picked {
  const blocks = [...(start > 0 ? [GAP] : []), ...picked, ...(end < said.length ? [GAP] : [])];
  const tidy = blocks.filter((block, i) => block.kind !== 'gap' || blocks[i - 1]?.kind !== 'gap');
  const whole = new Set(said);
  const cut = tidy.some((block) => !whole.has(block));
  return { blocks: tidy, cut };
}

/** Steps and short tables are shown whole where that is not too long. */
function isWhole(block: Block): boolean {
  return block.kind === 'method' || (block.kind === 'list' && block.ordered);
}

function size(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + blockText(block).length, 0);
}

function withoutImages(blocks: readonly Block[]): Block[] {
  const rest = blocks.filter((block) => block.kind !== 'image');
  return rest.length > 0 ? rest : [...blocks];
}

/** The place of the definition whose term is what the question asks for: an event, a concept, an error code. */
function definitionOf(blocks: readonly Block[], evidence: Evidence): number | undefined {
  if (!blocks.some(({ kind }) => kind === 'definition')) return undefined;
  const whole = evidence.worth(blocks.reduce((terms, block) => terms | evidence.terms(blockText(block)), 0));
  const worth = blocks.map((block) =>
    block.kind === 'definition' ? evidence.worth(evidence.terms(spansText(block.term))) : 0,
  );
  const most = Math.max(0, ...worth);
  const places = worth.flatMap((value, i) => (value === most ? [i] : []));
  return whole > 0 && most >= DEFINED * whole && places.length === 1 ? places[0] : undefined;
}

/** A method of the API reference with the first words about it, where the question is about the method. */
function cardOf(
  blocks: readonly Block[],
  evidence: Evidence,
  wantsCode: boolean,
  room: number,
): Picked | undefined {
  const at = blocks.findIndex((block) => block.kind === 'method');
  const method = blocks[at];
  if (!method) return undefined;
  const before = blocks.slice(0, at);
  const intro = before.find((block) => block.kind === 'paragraph' && blockText(block).length <= LENGTH);
  const lead = size(before) <= LEAD ? before : intro ? [intro] : [];
  const worth = blocks.map((block) => worthOf(evidence, blockText(block)));
  // The first words about a method are shown with it, and are no rival.
  const rival = Math.max(0, ...worth.filter((_, i) => i !== at && !lead.includes(blocks[i] as Block)));
  if (!wantsCode && (worth[at] ?? 0) < rival) return undefined;
  const most = room < LENGTH ? room : LONGEST_BLOCK;
  const whole = blockText(method).length <= most ? [method] : fitBlock(method, room, evidence);
  const between = lead.length > 0 && lead.at(-1) !== before.at(-1) ? [GAP] : [];
  const skipped = blocks.length > lead.length + 1;
  return { blocks: [...lead, ...between, ...whole], cut: skipped || whole[0] !== method };
}

/** Where the passage begins that says most of the question, counted from its first block on. */
function bestStart(blocks: readonly Block[], evidence: Evidence, wantsCode: boolean, length: number): number {
  const texts = blocks.map(blockText);
  const terms = texts.map((text) => evidence.terms(text));
  const bonuses = texts.map((text) => evidence.bonus(text));
  const all = evidence.worth(terms.reduce((sum, some) => sum | some, 0));
  const opening = bestPart(blocks, { terms, bonuses }, evidence);
  let best = 0;
  let most = -1;
  for (const [start, block] of blocks.entries()) {
    let held = 0;
    let code = false;
    let bonus = 0;
    for (let i = start, room = length; i < blocks.length && (i === start || room > 0); i++) {
      room -= texts[i]?.length ?? 0;
      if (i > start && room < 0) break;
      held |= terms[i] ?? 0;
      bonus = Math.max(bonus, bonuses[i] ?? 0);
      code ||= blocks[i]?.kind === 'code' || blocks[i]?.kind === 'method';
    }
    const value =
      evidence.worth(held) +
      bonus +
      FIRST * (evidence.worth(terms[start] ?? 0) + (bonuses[start] ?? 0)) +
      (start === opening ? BEGINS * all : 0) +
      (wantsCode && code ? CODE * (all + 1) : 0) -
      (isFiller(block) ? FILLER_COST * all : 0);
    if (value > most) [best, most] = [start, value];
  }
  return best;
}

/** Where the part begins that says most of the question: a section's deeper headings cut it into parts. */
function bestPart(
  blocks: readonly Block[],
  { terms, bonuses }: { terms: readonly number[]; bonuses: readonly number[] },
  evidence: Evidence,
): number {
  const starts = blocks.flatMap(({ kind }, i) => (i === 0 || kind === 'heading' ? [i] : []));
  let best = 0;
  let most = -1;
  for (const [i, start] of starts.entries()) {
    const end = starts[i + 1];
    const held = terms.slice(start, end).reduce((sum, some) => sum | some, 0);
    const value =
      evidence.worth(held) +
      Math.max(...bonuses.slice(start, end)) +
      FIRST * evidence.worth(terms[start] ?? 0);
    if (value > most) [best, most] = [start, value];
  }
  return best;
}

/** Whether a block is about the page rather than its matter. */
export function isFiller(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && FILLER.test(spansText(block.spans));
}

/** The block before, where it is a heading or ends in a colon: without it the passage hangs in the air. */
function withLeadIn(blocks: readonly Block[], start: number): number {
  let at = start;
  while (at > 0 && leadsOn(blocks[at - 1])) at--;
  return at;
}

/** "Install the SDK using the command below.", behind which nothing stands. */
function pointsAtSample(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && POINTS.test(spansText(block.spans).trimEnd());
}

const POINTS =
  /\b(?:(?:command|code|example|snippet|sample|request)s? below|the following (?:command|code|example|snippet|sample|request)s?)\.$/i;

/** Whether a block only leads to what comes after it: a heading, a line that ends in a colon. */
export function leadsOn(block: Block | undefined): boolean {
  if (block?.kind === 'heading' || (block?.kind === 'tab' && block.blocks.length === 0)) return true;
  return block?.kind === 'paragraph' && spansText(block.spans).trimEnd().endsWith(':');
}
