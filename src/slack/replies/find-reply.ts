import type { webApi } from '@slack/bolt';
import type { CallContext } from '../context/context.ts';
import { record } from '../payloads/record.ts';
import { failureOf } from '../transport/failures.ts';
import { withRetries } from '../transport/with-retries.ts';

/** What a reply carries unseen, so that it can be told later which post it answers. */
export function answersMetadata(ts: string) {
  return { event_type: EVENT_TYPE, event_payload: { answers: ts } };
}

const EVENT_TYPE = 'workos_docs_answer';
const PAGE = 200;

/** Looks whether a thread holds our reply to a post; `unknown` where we may not read it. */
export async function findReply(
  { logger }: CallContext,
  client: webApi.WebClient,
  { channel, threadTs = '' }: { channel: string; threadTs: string | undefined },
  ts: string,
): Promise<'found' | 'none' | 'unknown'> {
  try {
    let cursor: string | undefined;
    do {
      const page = await withRetries(() =>
        client.conversations.replies({
          channel,
          ts: threadTs,
          oldest: ts,
          limit: PAGE,
          include_all_metadata: true,
          ...(cursor ? { cursor } : {}),
        }),
      );
      const found = (page.messages ?? []).some(({ metadata }) => {
        const { event_type: type, event_payload: payload } = record(metadata);
        return type === EVENT_TYPE && record(payload).answers === ts;
      });
      if (found) return 'found';
      cursor = page.response_metadata?.next_cursor;
    } while (cursor);
    return 'none';
  } catch (error) {
    logger.info(`It can't be told whether a question was answered: ${failureOf(error).code}.`);
    return 'unknown';
  }
}
