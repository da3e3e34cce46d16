import { useSyncExternalStore } from 'react';

const query = matchMedia('(prefers-color-scheme: dark)');

/** Light or dark, as the system is set. */
export function useTheme(): 'light' | 'dark' {
  return useSyncExternalStore(watch, () => (query.matches ? 'dark' : 'light'));
}

function watch(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
