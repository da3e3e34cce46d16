import { type FormEvent, useState } from 'react';
import type { Filled } from '../slack/workspace.ts';
import type { ShownView } from '../snapshot.ts';
import { BlockList } from './blocks/block-list.tsx';
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
  /** What was typed here; what the view held before it was drawn is in the snapshot. */
  const [typed, setTyped] = useState<Filled>({});
  const { view, errors } = shown;
  const all = (): Filled => merge(shown.filled, typed);
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
      {shown.refused && <p className="refused">Slack did not take what the app answered: {shown.refused}</p>}
      <BlockList
        blocks={view.blocks}
        errors={errors}
        choices={all()}
        fill={(blockId, actionId, choice) => setTyped(merge(typed, { [blockId]: { [actionId]: choice } }))}
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
