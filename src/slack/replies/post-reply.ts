import type { Logger, webApi } from '@slack/bolt';
import { hasYoungBlocks, plainBlocks } from '../../render/blocks/plain-blocks.ts';
import type { Words } from '../../render/blocks/slack-message.ts';
import type { CallContext } from '../context/context.ts';
import { failureOf } from '../transport/failures.ts';
import { withRetries } from '../transport/with-retries.ts';
import { answersMetadata } from './find-reply.ts';

/** Where a reply goes: to the top of a conversation, into a thread, or in place of an earlier reply. */
export interface Place {
  channel: string;
  threadTs?: string | undefined;
  replaces?: string | undefined;
  /** The timestamp of the post that it answers. */
  answers?: string;
}

/** `unsure`: Slack did not confirm it, and posting again might post it twice. */
export interface Posted {
  outcome: 'posted' | 'unsure' | 'failed';
  /** Of the reply, where Slack told it. */
  ts?: string;
  /** Why it was not posted, in Slack's word. */
  code?: string;
  /** It was not posted because Slack could not be reached or asked for fewer calls. */
  isAway?: true;
}

/**
 * Posts a reply. Where Slack takes exception to its blocks it has the same in older ones, at once and from then on, and
 * where it takes those neither, the plain text.
 */
export async function postReply(
  client: webApi.WebClient,
  place: Place,
  message: Words,
  { logger, plainSurfaces }: CallContext,
): Promise<Posted> {
  const forms = formsOf(message, plainSurfaces.has('message'));
  for (const [i, form] of forms.entries()) {
    try {
      const posted = await post(client, place, form);
      if (i > 0 && form.blocks) plainSurfaces.add('message');
      return posted;
    } catch (error) {
      const { code } = failureOf(error);
      if (i + 1 === forms.length || !ABOUT_BLOCKS.has(code)) return failed(error, logger);
      logger.warn(
        `Slack did not take the blocks of a reply (${code}); posting ${forms[i + 1]?.blocks ? 'older ones' : 'its text alone'}.`,
      );
    }
  }
  return { outcome: 'failed' };
}

/** A message as it is tried, one form after the other: as it is, in older blocks, as text. */
export function formsOf({ text, blocks }: Words, onlyPlain: boolean): Words[] {
  if (!blocks) return [{ text }];
  const young = hasYoungBlocks(blocks);
  return [
    ...(young && onlyPlain ? [] : [{ text, blocks }]),
    ...(young ? [{ text, blocks: plainBlocks(blocks) }] : []),
    { text },
  ];
}

async function post(
  client: webApi.WebClient,
  { channel, threadTs, replaces, answers }: Place,
  message: Words,
): Promise<Posted> {
  const call = (): Promise<{ ts?: string }> => {
    // Without new blocks an updated message would keep its old ones.
    if (replaces) return client.chat.update({ channel, ts: replaces, blocks: [], ...message });
    const thread = threadTs ? { thread_ts: threadTs } : {};
    const mark = answers ? { metadata: answersMetadata(answers) } : {};
    // Links to the documentation would otherwise each grow into a preview.
    return client.chat.postMessage({ channel, ...thread, ...mark, ...NO_PREVIEWS, ...message });
  };
  const { ts } = await withRetries(call, { once: replaces === undefined });
  return { outcome: 'posted', ...(ts ? { ts } : {}) };
}

const NO_PREVIEWS = { unfurl_links: false, unfurl_media: false };

/** https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const ABOUT_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

function failed(error: unknown, logger: Logger): Posted {
  const { code, reason, unsure, retryAfterMs } = failureOf(error);
  logger.error(`A reply ${unsure ? 'may not have been' : 'could not be'} posted: ${code}, ${reason}.`);
  if (unsure) return { outcome: 'unsure', code };
  return { outcome: 'failed', code, ...(retryAfterMs === undefined ? {} : { isAway: true }) };
}
