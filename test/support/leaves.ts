import { spansText } from '../../src/blocks.ts';
import type { Block, Field } from '../../src/types.ts';

/** One piece of text that is shown, and what it is. */
export interface Leaf {
  kind: 'prose' | 'code' | 'name' | 'field' | 'title';
  text: string;
}

/** Every text that some blocks show, in reading order: what a verbatim excerpt may be made of. */
export function leavesOf(blocks: readonly Block[]): Leaf[] {
  return blocks.flatMap(leaves).filter(({ text }) => text !== '');
}

function leaves(block: Block): Leaf[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [{ kind: 'prose', text: spansText(block.spans) }];
    case 'list':
      return block.items.flatMap(leavesOf);
    case 'code':
      return [
        { kind: 'code', text: block.text },
        { kind: 'title', text: block.title ?? '' },
      ];
    case 'table':
      return [block.header, ...block.rows].flat().map((cell) => ({ kind: 'prose', text: spansText(cell) }));
    case 'callout':
      return leavesOf(block.blocks);
    case 'definition':
      return [{ kind: 'prose', text: spansText(block.term) }, ...leavesOf(block.blocks)];
    case 'tab':
      return [{ kind: 'title', text: block.title }, ...leavesOf(block.blocks)];
    case 'gap':
      return [];
    case 'image':
      return [{ kind: 'title', text: block.alt }];
    case 'method': {
      const { title, endpoint, parameters, properties, returns } = block.method;
      const fields = [...parameters, ...properties, ...returns].flatMap(fieldLeaves);
      return [{ kind: 'name', text: title }, { kind: 'name', text: endpoint?.verb ?? '' }, ...fields];
    }
  }
}

function fieldLeaves(field: Field): Leaf[] {
  return [
    { kind: 'name', text: field.name },
    { kind: 'name', text: field.type ?? '' },
    ...field.description.map((spans): Leaf => ({ kind: 'field', text: spansText(spans) })),
    ...field.fields.flatMap(fieldLeaves),
  ];
}
