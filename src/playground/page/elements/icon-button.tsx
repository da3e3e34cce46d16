import { TrashIcon } from '../icons.tsx';
import { usePage } from '../page-context.ts';
import type { Drawing } from './drawing.ts';

/** A button with a picture, which may be there for some people only. */
export function IconButton({ element, tell }: Drawing) {
  const { snapshot } = usePage();
  const {
    text,
    accessibility_label: spoken,
    visible_to_user_ids: visibleTo,
  } = element as {
    text?: { text: string };
    accessibility_label?: string;
    visible_to_user_ids?: string[];
  };
  if (visibleTo && !visibleTo.includes(snapshot.me)) return null;
  return (
    <button
      type="button"
      className="button icon-only"
      aria-label={spoken ?? text?.text}
      title={text?.text}
      onClick={() => tell?.(undefined)}
    >
      <TrashIcon />
    </button>
  );
}
