import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Drawing } from './drawing.ts';

/** As long as Slack waits for the next character before it tells the app of the one before. */
const PAUSE_MS = 300;

/** A field to type in; a date or a number in the browser's own way. */
export function TextInput({ element, id, required, choice, choose, tell }: Drawing) {
  const {
    type,
    multiline,
    placeholder,
    min_length: min,
    max_length: max,
    focus_on_load: focus,
    dispatch_action_config: config,
  } = element as {
    type: string;
    multiline?: boolean;
    placeholder?: { text: string };
    min_length?: number;
    max_length?: number;
    focus_on_load?: boolean;
    dispatch_action_config?: { trigger_actions_on?: string[] };
  };
  const triggers = config?.trigger_actions_on ?? ['on_enter_pressed'];
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** With what stands in the other fields when the pause is over, not when it began. */
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => () => clearTimeout(pause.current), []);
  const shared = {
    id,
    required,
    className: 'text-input',
    'aria-label': id ? undefined : (placeholder?.text ?? 'Text'),
    placeholder: placeholder?.text,
    minLength: min,
    maxLength: max,
    autoFocus: focus,
    value: String(choice ?? ''),
    onChange: ({ target: { value } }: { target: { value: string } }) => {
      choose(value);
      if (!tell || !triggers.includes('on_character_entered')) return;
      clearTimeout(pause.current);
      pause.current = setTimeout(() => latest.current?.(value), PAUSE_MS);
    },
  };
  if (multiline || type === 'rich_text_input') return <textarea {...shared} rows={4} />;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // In a modal Enter submits, as it does in Slack; where the app asked for it, it tells the app instead.
    if (event.key !== 'Enter' || !tell || !triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    clearTimeout(pause.current);
    tell(event.currentTarget.value);
  };
  return <input {...shared} type={KINDS[type] ?? 'text'} onKeyDown={onKeyDown} />;
}

const KINDS: Record<string, string> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
};
