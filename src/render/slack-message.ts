import type { KnownBlock } from '@slack/types';

/** What is posted: `blocks` for the eye, `text` for notifications and screen readers. */
export interface SlackMessage {
  text: string;
  blocks: KnownBlock[];
}
