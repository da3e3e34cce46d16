import type { AnyBlock } from '@slack/types';

/** The block with nothing in it that the library would read as markup although Slack would not. */
export function verbatim(block: AnyBlock): AnyBlock {
  if (block.type !== 'table' || !('rows' in block)) return block;
  const rows = block.rows.map((row) =>
    row.map((cell) => (cell.type === 'raw_text' ? plainCell(cell.text) : cell)),
  );
  return { ...block, rows } as AnyBlock;
}

function plainCell(text: string) {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  } as const;
}
