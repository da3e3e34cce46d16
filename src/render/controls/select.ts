import type { StaticSelect } from '@slack/types';
import { clipText } from '../blocks/clean-text.ts';
import { LIMITS } from '../blocks/limits.ts';

/** Something to choose. */
export interface Choice {
  label: string;
  value: string | undefined;
}

/** A menu of choices, one of them perhaps chosen; none where there is nothing to choose. */
export function select(
  action: string,
  placeholder: string,
  choices: readonly Choice[],
  chosen?: string,
): StaticSelect[] {
  const options = choices.flatMap(optionOf).slice(0, LIMITS.options);
  const shown = options.find(({ value }) => value === chosen);
  if (options.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id: action,
      placeholder: { type: 'plain_text', text: placeholder, emoji: false },
      options,
      ...(shown ? { initial_option: shown } : {}),
    },
  ];
}

/** A choice as Slack's option; none where Slack would not take it. */
export function optionOf({ label, value }: Choice) {
  const text = clipText(label, LIMITS.optionChars);
  if (!text || !value || value.length > LIMITS.optionValueChars) return [];
  return [{ text: { type: 'plain_text', text, emoji: false } as const, value }];
}
