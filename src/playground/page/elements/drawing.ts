import type { Choice } from '../../slack/workspace.ts';

/** An interactive element as it is sent; each drawing reads what its type has. */
export interface SentElement {
  type: string;
  action_id?: string;
  [field: string]: unknown;
}

/** What each drawing of an element is handed. */
export interface Drawing {
  element: SentElement;
  id: string | undefined;
  required: boolean;
  /** What is chosen or filled in. */
  choice: Choice;
  /** Keeps it, and in an actions block tells the app at once. */
  choose(choice: Choice): void;
  /** Tells the app of it; undefined in an input that the app did not ask to hear of. */
  tell: ((choice: Choice) => void) | undefined;
}
