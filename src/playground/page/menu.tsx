import { type ReactNode, useId, useRef, useState } from 'react';

/** A menu behind an icon; Escape closes it, and so does going elsewhere. */
export function Menu(props: {
  label: string;
  icon: ReactNode;
  items: readonly { key: string; name: string; choose(): void }[];
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of what is inside, heard in one place
    <div
      className="menu"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        // The modal around it stays.
        event.preventDefault();
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        ref={button}
        className="button icon-only"
        aria-label={props.label}
        title={props.label}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {props.icon}
      </button>
      {open && (
        <ul id={id}>
          {props.items.map(({ key, name, choose }) => (
            <li key={key}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  choose();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
