import type { KeyboardEvent } from 'react';
import type { Drawing } from './element.tsx';

/** A field to type in; a date or a number in the browser's own way. */
export function TextInput({ element, id, required, choice, choose, tell }: Drawing) {
  const {
    type,
    multiline,
    placeholder,
    min_length: min,
    max_length: max,
    focus_on_load: focus,
  } = element as {
    type: string;
    multiline?: boolean;
    placeholder?: { text: string };
    min_length?: number;
    max_length?: number;
    focus_on_load?: boolean;
  };
  const dispatches = (element.dispatch_action_config as { trigger_actions_on?: string[] } | undefined)
    ?.trigger_actions_on;
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
    onChange: (event: { target: { value: string } }) => {
      choose(event.target.value);
      if (dispatches?.includes('on_character_entered')) tell(event.target.value);
    },
  };
  if (multiline || type === 'rich_text_input') return <textarea {...shared} rows={4} />;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter') return;
    // In a modal Enter submits, as it does in Slack; where the app asked for it, it tells the app instead.
    if (!dispatches || dispatches.includes('on_enter_pressed')) tell(event.currentTarget.value);
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
