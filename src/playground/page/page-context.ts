import { createContext, useContext } from 'react';
import type { Act, Snapshot } from '../snapshot.ts';

/** A conversation as the page draws it. */
export type Conversation = Snapshot['conversations'][number];

/** What every part of the page is handed. */
export interface Page {
  snapshot: Snapshot;
  theme: 'light' | 'dark';
  /** Does something as the person one acts as; false when it could not be done. */
  act(act: Act): Promise<boolean>;
  nameOf(id: string): string;
}

export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('There is no page around this.');
  return page;
}
