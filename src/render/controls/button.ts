import type { Button, KnownBlock } from '@slack/types';
import { clipText } from '../blocks/clean-text.ts';
import { LIMITS } from '../blocks/limits.ts';

/** The names of the actions that controls start; where one stands twice in a message, it is numbered. */
export const ACTIONS = {
  show: 'show',
  language: 'language',
  more: 'more',
  menu: 'menu',
  share: 'share',
  feedback: 'feedback',
  dismiss: 'dismiss',
  why: 'why',
  open: 'open',
  read: 'read',
  contents: 'contents',
  /** In modals and the App Home. */
  turn: 'turn',
  browse: 'browse',
  search: 'search',
  query: 'query',
  prefer: 'prefer',
} as const;

/** Matches the ids of an action: `show`, `show:2`. */
export function actionPattern(name: string): RegExp {
  return new RegExp(`^${name}(?::\\d+)?$`);
}

/** A button; none where it has nothing to carry. `spoken` is what a screen reader says instead of the label. */
export function button(action: string, label: string, value: string | undefined, spoken?: string): Button[] {
  const text = clipText(label, LIMITS.buttonChars);
  if (value === undefined || value === '' || text === '') return [];
  return [
    {
      type: 'button',
      action_id: action,
      text: { type: 'plain_text', text, emoji: false },
      value,
      ...(spoken ? { accessibility_label: clipText(spoken, LIMITS.labelChars) } : {}),
    },
  ];
}

/** The blocks with no action id twice. */
export function numberActions(blocks: readonly KnownBlock[]): KnownBlock[] {
  const counts = new Map<string, number>();
  const number = <T>(element: T): T => {
    const { action_id: id } = element as { action_id?: string };
    if (!id) return element;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? element : { ...element, action_id: `${id}:${count}` };
  };
  return blocks.map((block) => {
    if (block.type === 'section' && block.accessory) return { ...block, accessory: number(block.accessory) };
    if (block.type === 'actions') return { ...block, elements: block.elements.map(number) };
    return block.type === 'context_actions' ? { ...block, elements: block.elements.map(number) } : block;
  });
}
