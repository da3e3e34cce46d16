import type { KnownBlock } from '@slack/types';

/** What is posted: `blocks` for the eye, `text` for notifications and screen readers. */
export interface SlackMessage {
  text: string;
  blocks: KnownBlock[];
}

/** The same, or its text alone, which Slack takes where it takes exception to blocks. */
export type Words = Pick<SlackMessage, 'text'> & Partial<SlackMessage>;
