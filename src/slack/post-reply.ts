import type { Logger, webApi } from '@slack/bolt';
import type { SlackMessage } from '../render/slack-message.ts';
import { failureOf } from './failures.ts';
import { withRetries } from './with-retries.ts';

/** Where a reply goes; without a thread, to the top of the conversation. */
export interface Place {
  channel: string;
  threadTs?: string;
}

/** `unsure`: Slack did not confirm it, and posting again might post it twice. */
export type Outcome = 'posted' | 'unsure' | 'failed';

/** Posts a reply; when Slack takes exception to its blocks, the plain text of it. */
export async function postReply(
  client: webApi.WebClient,
  { channel, threadTs }: Place,
  { text, blocks }: SlackMessage,
  logger: Logger,
): Promise<Outcome> {
  // Links to the documentation would otherwise each grow into a preview.
  const place = {
    channel,
    ...(threadTs ? { thread_ts: threadTs } : {}),
    unfurl_links: false,
    unfurl_media: false,
  };
  try {
    await withRetries(() => client.chat.postMessage({ ...place, text, blocks }));
    return 'posted';
  } catch (error) {
    if (!ABOUT_BLOCKS.has(failureOf(error).code)) return outcomeOf(error, logger);
    logger.warn(
      `Slack did not take the blocks of a reply (${failureOf(error).code}); posting its text alone.`,
    );
  }
  try {
    await withRetries(() => client.chat.postMessage({ ...place, text }));
    return 'posted';
  } catch (error) {
    return outcomeOf(error, logger);
  }
}

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const ABOUT_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

function outcomeOf(error: unknown, logger: Logger): Outcome {
  const { code, reason, unsure } = failureOf(error);
  logger.error(`A reply ${unsure ? 'may not have been' : 'could not be'} posted: ${code}, ${reason}.`);
  return unsure ? 'unsure' : 'failed';
}
