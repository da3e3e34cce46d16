import { blockText, fieldText, spansText } from '../blocks.ts';
import type { Block, Field, Method, Span } from '../types.ts';
import { type Evidence, worthOf } from './evidence.ts';

/** Marks the place where something is left out. */
export const GAP: Block = { kind: 'gap' };

/**
 * A long block cut to about `length` characters at the borders of its own parts, around the part that answers
 * best: sentences of a paragraph, items of a list, rows of a table, fields of a method; with gaps beside it.
 */
export function fitBlock(block: Block, length: number, evidence: Evidence): Block[] {
  switch (block.kind) {
    case 'paragraph': {
      const { kept, before, after } = around(splitSentences(block.spans), spansText, length, evidence);
      return withGaps(before, { ...block, spans: trimSpans(kept.flat()) }, after);
    }
    case 'list': {
      const text = (item: Block[]) => item.map(blockText).join('\n');
      const { kept, before, after } = around(block.items, text, length, evidence);
      return withGaps(before, { ...block, items: kept, start: block.start + before }, after);
    }
    case 'table': {
      const text = (row: Span[][]) => row.map(spansText).join(' ');
      const { kept, before, after } = around(block.rows, text, length, evidence);
      return withGaps(before, { ...block, rows: kept }, after);
    }
    case 'callout':
    case 'definition':
    case 'tab':
      return [{ ...block, blocks: fitBlocks(block.blocks, length, evidence) }];
    case 'method':
      return [{ ...block, method: fitMethod(block.method, length, evidence) }];
    default:
      return [block];
  }
}

function withGaps(before: number, block: Block, after: number): Block[] {
  return [...(before > 0 ? [GAP] : []), block, ...(after > 0 ? [GAP] : [])];
}

function fitBlocks(blocks: readonly Block[], length: number, evidence: Evidence): Block[] {
  const { kept, before, after } = around(blocks, blockText, length, evidence);
  const [only] = kept;
  const long = kept.length === 1 && only && blockText(only).length > length;
  const fitted = long ? fitBlock(only, length, evidence) : kept;
  return [...(before > 0 ? [GAP] : []), ...fitted, ...(after > 0 ? [GAP] : [])];
}

/** Parameters first: what comes back is cut before what has to be given. */
function fitMethod(method: Method, length: number, evidence: Evidence): Method {
  let room = length * 2;
  const keep = (fields: Field[]): Field[] => {
    const { kept } = around(
      fields,
      (field) => fieldText({ ...field, fields: [] }),
      Math.max(room, 200),
      evidence,
    );
    return kept.map((field) => {
      room -= fieldText({ ...field, fields: [] }).length;
      // What is inside a field is left out before the field is.
      return { ...field, fields: room > 0 ? keep(field.fields) : [] };
    });
  };
  const { parameters, properties, returns } = method;
  return { ...method, parameters: keep(parameters), properties: keep(properties), returns: keep(returns) };
}

interface Kept<T> {
  kept: T[];
  /** Parts left out before and behind. */
  before: number;
  after: number;
}

/** Neighbouring parts that fit, from the best one on; then, where there is room, those before it. */
function around<T>(
  parts: readonly T[],
  text: (part: T) => string,
  length: number,
  evidence: Evidence,
): Kept<T> {
  const lengths = parts.map((part) => text(part).length + 1);
  if (lengths.reduce((sum, n) => sum + n, 0) <= length) return { kept: [...parts], before: 0, after: 0 };
  const worth = parts.map((part) => worthOf(evidence, text(part)));
  const best = Math.max(0, worth.indexOf(Math.max(...worth)));
  let [start, end] = [best, best + 1];
  let room = length - (lengths[best] ?? 0);
  for (; end < parts.length && (lengths[end] ?? 0) <= room; end++) room -= lengths[end] ?? 0;
  for (; start > 0 && (lengths[start - 1] ?? 0) <= room; start--) room -= lengths[start - 1] ?? 0;
  return { kept: parts.slice(start, end), before: start, after: parts.length - end };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Abbreviations after which the segmenter sees the end of a sentence. */
const NO_END = /(?:\b(?:e\.g|i\.e|etc|vs|cf|approx|Inc|Ltd|No|Oct|Nov|Dec|Jan|Feb|Aug|Sept?)\.|[:;,])\s*$/;

/** The sentences of a paragraph, each with its own spans. Code and links are never cut. */
export function splitSentences(spans: readonly Span[]): Span[][] {
  const text = spansText(spans);
  const ends: number[] = [];
  let at = 0;
  for (const { segment } of segmenter.segment(text)) {
    at += segment.length;
    if (!NO_END.test(segment) && !isInside(spans, at)) ends.push(at);
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends.map((end, i) => sliceSpans(spans, ends[i - 1] ?? 0, end)).filter((part) => part.length > 0);
}

/** Whether a place in the text lies within code or a link. */
function isInside(spans: readonly Span[], place: number): boolean {
  let start = 0;
  for (const span of spans) {
    const end = start + span.text.length;
    if (place > start && place < end) return Boolean(span.code || span.url);
    start = end;
  }
  return false;
}

function sliceSpans(spans: readonly Span[], from: number, to: number): Span[] {
  let start = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    return text ? [{ ...span, text }] : [];
  });
}

/** Spans without white space at either end. */
export function trimSpans(spans: Span[]): Span[] {
  return spans
    .map((span, i) => {
      let { text } = span;
      if (i === 0) text = text.trimStart();
      if (i === spans.length - 1) text = text.trimEnd();
      return { ...span, text };
    })
    .filter(({ text }) => text);
}
