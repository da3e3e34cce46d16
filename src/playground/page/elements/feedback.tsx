import { useState } from 'react';
import { ThumbDownIcon, ThumbUpIcon } from '../icons.tsx';
import type { Drawing } from './drawing.ts';

interface Half {
  text: { text: string };
  value: string;
  accessibility_label?: string;
}

/** Two buttons for an opinion; the one that was given stays marked. */
export function Feedback({ element, tell }: Drawing) {
  const [given, setGiven] = useState<string>();
  const { positive_button: positive, negative_button: negative } = element as unknown as Record<string, Half>;
  const half = (one: Half | undefined, icon: React.ReactNode) =>
    one && (
      <button
        type="button"
        className="button icon-only"
        aria-label={one.accessibility_label ?? one.text.text}
        title={one.text.text}
        aria-pressed={given === one.value}
        onClick={() => {
          setGiven(one.value);
          tell?.(one.value);
        }}
      >
        {icon}
      </button>
    );
  return (
    <span className="feedback">
      {half(positive, <ThumbUpIcon />)}
      {half(negative, <ThumbDownIcon />)}
    </span>
  );
}
