import type { AnyBlock } from '@slack/types';

/** A block that nobody here knows how to draw: its name and its words, so that nothing is left out. */
export function UnknownBlock({ block }: { block: AnyBlock }) {
  return (
    <div className="block unknown">
      <small>{block.type}</small>
      <p>{wordsIn(block).join(' ')}</p>
    </div>
  );
}

function wordsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && /text|title|value|url$/.test(key) ? [inner] : wordsIn(inner),
  );
}
