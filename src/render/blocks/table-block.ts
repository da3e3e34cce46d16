import type { TableBlock } from '@slack/types';
import type { Span } from '../../types.ts';
import { BLANK } from './rich-text.ts';
import { spanElements } from './span-elements.ts';

type Cell = TableBlock['rows'][number][number];

/** A table whose rows are all as wide as the widest; long cells wrap instead of being cut off by Slack. */
export function tableBlock(table: { header: Span[][]; rows: Span[][][] }): TableBlock {
  const rows = [table.header, ...table.rows];
  const width = Math.max(...rows.map((row) => row.length));
  return {
    type: 'table',
    column_settings: Array.from({ length: width }, () => ({ align: 'left', is_wrapped: true })),
    rows: rows.map((row) => Array.from({ length: width }, (_, i) => cell(row[i] ?? []))),
  };
}

/** Slack refuses the whole message for one empty cell. */
function cell(spans: readonly Span[]): Cell {
  const elements = spanElements(spans);
  const text = elements.map((element) => element.text ?? '').join('');
  if (text.trim() === '') return { type: 'raw_text', text: BLANK };
  const plain = elements.every((element) => element.type === 'text' && !element.style);
  if (plain) return { type: 'raw_text', text };
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}
