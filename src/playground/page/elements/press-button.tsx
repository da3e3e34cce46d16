import type { Drawing } from './drawing.ts';

/** A button; one with an address opens it as well. */
export function PressButton({ element, tell }: Drawing) {
  const {
    text,
    style,
    url,
    accessibility_label: label,
  } = element as {
    text?: { text: string };
    style?: string;
    url?: string;
    accessibility_label?: string;
  };
  const look = `button ${style ?? ''}`;
  if (url) {
    return (
      <a
        className={look}
        href={url}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={label}
        onClick={() => tell?.(undefined)}
      >
        {text?.text}
      </a>
    );
  }
  return (
    <button type="button" className={look} aria-label={label} onClick={() => tell?.(undefined)}>
      {text?.text}
    </button>
  );
}
