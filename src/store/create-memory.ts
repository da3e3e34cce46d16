/** Keeps things for a while; the oldest go first when there are too many. */
export interface Memory<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
}

/** A memory in this process, bounded in number and time. */
export function createMemory<V>({
  max,
  ttlMs,
  now = Date.now,
}: {
  max: number;
  ttlMs: number;
  now?: (() => number) | undefined;
}): Memory<V> {
  /** In the order of insertion, so the oldest comes first. */
  const entries = new Map<string, { value: V; at: number }>();
  const isFresh = (entry: { at: number } | undefined) => entry !== undefined && now() - entry.at < ttlMs;

  return {
    get(key) {
      const entry = entries.get(key);
      return isFresh(entry) ? entry?.value : undefined;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, at: now() });
      for (const [oldest, entry] of entries) {
        if (isFresh(entry) && entries.size <= max) break;
        entries.delete(oldest);
      }
    },
    delete: (key) => void entries.delete(key),
  };
}
