import { fieldText } from '../../blocks.ts';
import type { Block, Field } from '../../types.ts';
import { SIZES } from './limits.ts';

/** Blocks of which the long ones show their beginning, and how much of what is left out. */
export interface Folded {
  blocks: Block[];
  /** `12 more parameters`, `8 more lines`; undefined where nothing is left out. */
  more?: string;
}

/** Folds code after some lines and methods after some parameters: what is left out is said, and opened on a click. */
export function foldBlocks(blocks: readonly Block[]): Folded {
  let lines = 0;
  let fields = 0;
  const folded = blocks.map((block): Block => {
    if (block.kind === 'code') {
      const all = block.text.split('\n');
      // One line more or less is not worth a click.
      if (all.length <= SIZES.codeLines + 2) return block;
      lines += all.length - SIZES.codeLines;
      return { ...block, text: all.slice(0, SIZES.codeLines).join('\n') };
    }
    if (block.kind !== 'method') return block;
    const { parameters, properties, returns } = block.method;
    const all = count([...parameters, ...properties, ...returns]);
    let room: number = SIZES.methodLines;
    const take = (some: readonly Field[]): Field[] =>
      some.flatMap((field) => {
        if (room <= 0) return [];
        room -= linesOf(field);
        return [{ ...field, fields: take(field.fields) }];
      });
    const method = {
      ...block.method,
      parameters: take(parameters),
      properties: take(properties),
      returns: take(returns),
    };
    fields += all - count([...method.parameters, ...method.properties, ...method.returns]);
    return { ...block, method };
  });
  const more = [
    ...(fields > 0 ? [`${fields} more parameters`] : []),
    ...(lines > 0 ? [`${lines} more lines`] : []),
  ].join(', ');
  return { blocks: folded, ...(more ? { more } : {}) };
}

/** Lines that a field without those inside it takes up on a desktop. */
function linesOf(field: Field): number {
  return Math.ceil(fieldText({ ...field, fields: [] }).length / SIZES.lineChars);
}

function count(fields: readonly Field[]): number {
  return fields.reduce((sum, field) => sum + 1 + count(field.fields), 0);
}
