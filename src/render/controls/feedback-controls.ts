import type { Button, ContextActionsBlock } from '@slack/types';
import { ACTIONS, button } from './button.ts';
import { type ControlState, writeState } from './control-state.ts';

/**
 * 👍 and 👎: as Slack's own element in messages, as buttons in what one person sees, for whether Slack takes the
 * element in the acknowledgement of a command is nowhere said.
 */
export function feedbackControls(
  state: ControlState,
  privately: boolean,
): { buttons: Button[]; blocks: ContextActionsBlock[] } {
  const up = writeState({ ...state, helpful: true });
  const down = writeState({ ...state, helpful: false });
  if (!up || !down) return { buttons: [], blocks: [] };
  if (privately) {
    const buttons = [
      ...button(ACTIONS.feedback, UP, up, HELPFUL),
      ...button(ACTIONS.feedback, DOWN, down, NOT_HELPFUL),
    ];
    return { buttons, blocks: [] };
  }
  const block: ContextActionsBlock = {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.feedback,
        positive_button: half(UP, up, HELPFUL),
        negative_button: half(DOWN, down, NOT_HELPFUL),
      },
    ],
  };
  return { buttons: [], blocks: [block] };
}

const UP = '👍 Helpful';
const DOWN = '👎 Not helpful';
const HELPFUL = 'This answer was helpful';
const NOT_HELPFUL = 'This answer was not helpful';

function half(text: string, value: string, spoken: string) {
  return {
    text: { type: 'plain_text', text, emoji: true },
    value,
    accessibility_label: spoken,
  } as const;
}
