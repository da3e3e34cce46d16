import { useId } from 'react';
import type { Drawing } from './drawing.ts';

interface Option {
  text: { text: string };
  description?: { text: string };
  value: string;
}

/** Boxes to tick, or one of several to choose. */
export function Options({ element, id, choice, choose }: Drawing) {
  const name = useId();
  const several = element.type === 'checkboxes';
  const { options = [] } = element as unknown as { options?: Option[] };
  const chosen = ([] as string[]).concat((choice as string | string[] | undefined) ?? []);
  const toggle = (value: string, on: boolean) => {
    const rest = chosen.filter((one) => one !== value);
    choose(several ? (on ? [...rest, value] : rest) : value);
  };
  return (
    <div className="options" id={id} role={several ? 'group' : 'radiogroup'}>
      {options.map(({ text, description, value }) => (
        <label key={value}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          <span>
            {text.text}
            {description && <small>{description.text}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
