import type { Choice, Filled } from '../../slack/workspace.ts';

/** Tells the app what somebody did; false where it did not arrive. */
export type Press = (blockId: string, actionId: string, choice?: Choice) => Promise<boolean>;

/** What the blocks of one message or view share. */
export interface Around {
  press: Press;
  /** In a view only: what was filled in, and how to fill in more. */
  choices?: Filled;
  fill?(blockId: string, actionId: string, choice: Choice): void;
  errors?: Record<string, string>;
}
