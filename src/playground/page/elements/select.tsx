import { usePage } from '../page-context.ts';
import type { Drawing } from './drawing.ts';

interface Option {
  text: { text: string };
  value: string;
}

/** A menu; the browser's own, so that every key works in it. */
export function Select({ element, id, required, choice, choose }: Drawing) {
  const { snapshot } = usePage();
  const {
    type,
    placeholder,
    options,
    option_groups: groups,
  } = element as {
    type: string;
    placeholder?: { text: string };
    options?: Option[];
    option_groups?: { label: { text: string }; options: Option[] }[];
  };
  const several = type.startsWith('multi_');
  const members = snapshot.members.map(({ id: value, name: text }) => ({ text: { text }, value }));
  const places = snapshot.conversations.map(({ id: value, name }) => ({
    text: { text: name || 'Direct message' },
    value,
  }));
  const given = options ?? (/users/.test(type) ? members : /conversations|channels/.test(type) ? places : []);
  const draw = ({ text, value }: Option) => (
    <option key={value} value={value}>
      {text.text}
    </option>
  );
  const shared = {
    id,
    required,
    className: 'select',
    'aria-label': id ? undefined : (placeholder?.text ?? 'Choose'),
  };
  const shown = (
    <>
      {groups?.map(({ label, options: inner }) => (
        <optgroup key={label.text} label={label.text}>
          {inner.map(draw)}
        </optgroup>
      ))}
      {given.map(draw)}
    </>
  );
  if (several) {
    const selected = ([] as string[]).concat((choice as string | string[] | undefined) ?? []);
    const read = (target: HTMLSelectElement) => [...target.selectedOptions].map(({ value }) => value);
    return (
      <select {...shared} multiple value={selected} onChange={(event) => choose(read(event.target))}>
        {shown}
      </select>
    );
  }
  const initial = (element.initial_option as Option | undefined)?.value;
  return (
    <select
      {...shared}
      value={String(choice ?? initial ?? '')}
      onChange={(event) => choose(event.target.value)}
    >
      {/* Choosing the same again has to tell the app again, as in Slack, so the hint is always there. */}
      <option value="" disabled>
        {placeholder?.text ?? 'Choose…'}
      </option>
      {shown}
    </select>
  );
}
