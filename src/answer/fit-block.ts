import { blockText, spansText } from '../blocks.ts';
import type { Block, Field, Span } from '../types.ts';
import type { Evidence } from './evidence.ts';

/**
 * A long block cut to about `length` characters at the borders of its own parts, around the part that answers
 * best: sentences of a paragraph, items of a list, rows of a table, fields of a method.
 */
export function fitBlock(block: Block, length: number, evidence: Evidence): Block {
  switch (block.kind) {
    case 'paragraph': {
      const sentences = splitSentences(block.spans);
      const spans = around(sentences, spansText, length, evidence).flat();
      return { ...block, spans: trimSpans(spans) };
    }
    case 'list': {
      const text = (item: Block[]) => item.map(blockText).join('\n');
      const items = around(block.items, text, length, evidence);
      return { ...block, items, start: block.start + Math.max(0, block.items.indexOf(items[0] ?? [])) };
    }
    case 'table':
      return { ...block, rows: around(block.rows, (row) => row.map(spansText).join(' '), length, evidence) };
    case 'callout':
    case 'definition':
    case 'tab':
      return { ...block, blocks: fitBlocks(block.blocks, length, evidence) };
    case 'method': {
      const { method } = block;
      const cut = (fields: Field[]) => around(fields, (field) => field.name, length / 8, evidence);
      const { parameters, returns, properties } = method;
      return {
        ...block,
        method: {
          ...method,
          parameters: cut(parameters),
          returns: cut(returns),
          properties: cut(properties),
        },
      };
    }
    default:
      return block;
  }
}

function fitBlocks(blocks: readonly Block[], length: number, evidence: Evidence): Block[] {
  const kept = around(blocks, blockText, length, evidence);
  const [only] = kept;
  return kept.length === 1 && only && blockText(only).length > length
    ? [fitBlock(only, length, evidence)]
    : kept;
}

/** Neighbouring parts that fit, from the best one on; then, where there is room, those before it. */
function around<T>(parts: readonly T[], text: (part: T) => string, length: number, evidence: Evidence): T[] {
  const lengths = parts.map((part) => text(part).length + 1);
  if (lengths.reduce((sum, n) => sum + n, 0) <= length) return [...parts];
  const worth = parts.map((part) => evidence(text(part)));
  const best = Math.max(0, worth.indexOf(Math.max(...worth)));
  let [start, end] = [best, best + 1];
  let room = length - (lengths[best] ?? 0);
  for (; end < parts.length && (lengths[end] ?? 0) <= room; end++) room -= lengths[end] ?? 0;
  for (; start > 0 && (lengths[start - 1] ?? 0) <= room; start--) room -= lengths[start - 1] ?? 0;
  return parts.slice(start, end);
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

function trimSpans(spans: Span[]): Span[] {
  return spans
    .map((span, i) => {
      let { text } = span;
      if (i === 0) text = text.trimStart();
      if (i === spans.length - 1) text = text.trimEnd();
      return { ...span, text };
    })
    .filter(({ text }) => text);
}
