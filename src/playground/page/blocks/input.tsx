import type { InputBlock } from '@slack/types';
import { Element } from '../elements/element.tsx';
import type { Around } from './around.ts';

/** An input with its label, its hint, and what the app found wrong with it. */
export function Input({ block, around }: { block: InputBlock; around: Around }) {
  const blockId = block.block_id ?? '';
  const error = around.errors?.[blockId];
  const element = block.element as { action_id?: string };
  const id = `${blockId}-${element.action_id ?? ''}`;
  return (
    <div className={`block input ${error ? 'wrong' : ''}`}>
      <label htmlFor={id}>
        {block.label.text}
        {block.optional && <small> (optional)</small>}
      </label>
      <Element
        id={id}
        blockId={blockId}
        element={block.element as never}
        required={!block.optional}
        dispatches={block.dispatch_action === true}
        around={around}
      />
      {error && <p role="alert">{error}</p>}
      {block.hint && <small>{block.hint.text}</small>}
    </div>
  );
}
