import type { Block, Span } from '../../types.ts';
import { LIMITS } from './limits.ts';
import { methodBlocks } from './method-blocks.ts';

/** The kinds of block that Slack's rich text and table can show; every other kind is said with these. */
export type BasicBlock =
  | Of<'paragraph'>
  | Of<'code'>
  | Of<'table'>
  | { kind: 'list'; ordered: boolean; start: number; items: BasicBlock[][] }
  | { kind: 'quote'; blocks: BasicBlock[] };

/** A page's blocks in basic kinds; so many of its tables as tables, and none inside a block. */
export function basicBlocks(blocks: readonly Block[], tables: number = LIMITS.tables): BasicBlock[] {
  let left = tables;
  return blocks.flatMap(toBasic).map((block) => {
    if (block.kind !== 'table') return block;
    const fits = width(block) <= LIMITS.tableCells && left > 0;
    if (fits) left -= 1;
    return fits ? block : tableAsList(block);
  });
}

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

function toBasic(block: Block): BasicBlock[] {
  return (handlers[block.kind] as (block: Block) => BasicBlock[])(block);
}

const handlers: { [K in Block['kind']]: (block: Of<K>) => BasicBlock[] } = {
  paragraph: (block) => [block],
  code: (block) => (block.title ? [label(block.title), block] : [block]),
  table: (block) => (width(block) > 0 ? [block] : []),
  heading: (block) => [paragraph(block.spans.map((span) => ({ ...span, bold: true })))],
  list: (block) => [{ ...block, items: block.items.map(nested).filter((item) => item.length > 0) }],
  callout: (block) => {
    const role = CALLOUT_LABELS[block.role] ?? capitalised(block.role);
    return [{ kind: 'quote', blocks: [...(role ? [label(role)] : []), ...nested(block.blocks)] }];
  },
  definition: (block) => {
    const term = block.term.map((span): Span => ({ ...span, bold: true }));
    const [first, ...rest] = block.blocks.flatMap(toBasic);
    if (first?.kind !== 'paragraph') return [paragraph(term), ...(first ? [first, ...rest] : [])];
    return [paragraph([...term, { text: '\n' }, ...first.spans]), ...rest];
  },
  tab: (block) => [...(block.title ? [label(block.title)] : []), ...block.blocks.flatMap(toBasic)],
  image: (block) => [paragraph([{ text: `Image: ${block.alt || 'open it'}`, url: block.url }])],
  gap: () => [paragraph([{ text: '…' }])],
  method: (block) => methodBlocks(block.method).flatMap(toBasic),
};

/** A quote is mark enough for a plain note. */
const CALLOUT_LABELS: Record<string, string> = { note: '', quote: '', default: '' };

/** Slack has no table inside a list or quote. */
function nested(blocks: readonly Block[]): BasicBlock[] {
  return blocks.flatMap(toBasic).map((block) => (block.kind === 'table' ? tableAsList(block) : block));
}

/** Rows as list items: the first cell in bold, then each further cell after its column's name. */
function tableAsList(table: Of<'table'>): BasicBlock {
  const items = table.rows.map(([first = [], ...cells]): BasicBlock[] => {
    const rest = cells.flatMap((cell, i): Span[] => {
      const name = table.header[i + 1] ?? [];
      return cell.length === 0
        ? []
        : [{ text: '\n' }, ...name, ...(name.length ? [{ text: ': ' }] : []), ...cell];
    });
    return [paragraph([...first.map((span): Span => ({ ...span, bold: true })), ...rest])];
  });
  return { kind: 'list', ordered: false, start: 1, items };
}

function width(table: Of<'table'>): number {
  return Math.max(...[table.header, ...table.rows].map((row) => row.length));
}

function paragraph(spans: Span[]): Of<'paragraph'> {
  return { kind: 'paragraph', spans };
}

function label(text: string): Of<'paragraph'> {
  return paragraph([{ text, bold: true }]);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
