import { useRef } from 'react';
import { MoreIcon } from '../icons.tsx';
import type { Drawing } from './element.tsx';

/** A menu behind three dots. */
export function Overflow({ element, choose }: Drawing) {
  const menu = useRef<HTMLDetailsElement>(null);
  const { options = [] } = element as { options?: { text: { text: string }; value: string; url?: string }[] };
  return (
    <details className="overflow" ref={menu}>
      <summary className="button icon-only" aria-label="More options">
        <MoreIcon />
      </summary>
      <ul>
        {options.map(({ text, value, url }) => (
          <li key={value}>
            <button
              type="button"
              onClick={() => {
                menu.current?.removeAttribute('open');
                if (url) window.open(url, '_blank', 'noopener');
                choose(value);
              }}
            >
              {text.text}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
