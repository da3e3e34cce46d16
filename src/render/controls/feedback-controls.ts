import type { Button, ContextActionsBlock, FeedbackButtons, IconButton } from '@slack/types';
import { REASONS, type Reason } from '../../report.ts';
import { ACTIONS, button } from './button.ts';
import { type ControlState, writeState } from './control-state.ts';

/** 👍, 👎 and the bin, as Slack's own elements, for messages that are posted. */
export function votesAndDismiss(state: ControlState): ContextActionsBlock[] {
  const up = writeState({ ...state, helpful: true });
  const down = writeState({ ...state, helpful: false });
  const { asker } = state;
  const dismiss = asker && writeState({ asker });
  const votes: FeedbackButtons[] =
    up && down
      ? [
          {
            type: 'feedback_buttons',
            action_id: ACTIONS.feedback,
            positive_button: half('Helpful', up, 'This answer was helpful'),
            negative_button: half('Not helpful', down, 'This answer was not helpful'),
          },
        ]
      : [];
  const bin: IconButton[] =
    asker && dismiss
      ? [
          {
            type: 'icon_button',
            icon: 'trash',
            action_id: ACTIONS.dismiss,
            text: { type: 'plain_text', text: 'Dismiss', emoji: false },
            accessibility_label: 'Dismiss this answer',
            value: dismiss,
            visible_to_user_ids: [asker],
          },
        ]
      : [];
  const elements = [...votes, ...bin];
  return elements.length > 0 ? [{ type: 'context_actions', elements }] : [];
}

/** What was wrong with an answer, a word to press for each reason. */
export function reasonButtons(state: ControlState): Button[] {
  return REASONS.flatMap((reason) =>
    button(ACTIONS.why, LABELS[reason], writeState({ ...state, helpful: false, reason })),
  );
}

const LABELS: Record<Reason, string> = {
  'wrong page': 'Wrong page',
  'out of date': 'Out of date',
  unclear: 'Unclear',
  missing: 'Something missing',
};

function half(text: string, value: string, spoken: string) {
  return { text: { type: 'plain_text', text, emoji: false }, value, accessibility_label: spoken } as const;
}
