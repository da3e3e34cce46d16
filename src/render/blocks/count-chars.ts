/** The characters of everything in a message that may count as its text: words, addresses, button values. */
export function countChars(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countChars(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const counts = typeof inner === 'string' && TEXT_KEYS.has(key);
    return sum + (counts ? inner.length : countChars(inner));
  }, 0);
}

const TEXT_KEYS = new Set(['text', 'url', 'alt_text', 'value']);
