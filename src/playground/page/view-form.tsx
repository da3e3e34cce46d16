import { type FormEvent, useState } from 'react';
import type { Filled, ShownView } from '../snapshot.ts';
import { BlockList } from './blocks/block-list.tsx';
import { initialChoices } from './elements/initial-choices.ts';
import { usePage } from './page-context.ts';

/** The blocks of a modal or Home, and what was filled in there. */
export function ViewForm({
  shown,
  id,
  onSubmit,
}: {
  shown: ShownView;
  id?: string;
  onSubmit?(filled: Filled): void;
}) {
  const { act } = usePage();
  const [filled, setFilled] = useState<Filled>({});
  const { view, errors } = shown;
  const all = (): Filled => merge(initialChoices(view.blocks), filled);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.(all());
  };
  return (
    <form id={id} className="view" onSubmit={submit}>
      {shown.trouble && (
        <p className="trouble" role="alert">
          {shown.trouble}
        </p>
      )}
      <BlockList
        blocks={view.blocks}
        errors={errors}
        choices={all()}
        fill={(blockId, actionId, choice) => setFilled(merge(filled, { [blockId]: { [actionId]: choice } }))}
        press={(blockId, actionId, choice) =>
          act({
            act: 'pressInView',
            viewId: shown.id,
            blockId,
            actionId,
            choice,
            filled: merge(all(), { [blockId]: { [actionId]: choice } }),
          })
        }
      />
    </form>
  );
}

function merge(base: Filled, more: Filled): Filled {
  const merged = { ...base };
  for (const [block, actions] of Object.entries(more)) merged[block] = { ...merged[block], ...actions };
  return merged;
}
