import type { webApi } from '@slack/bolt';
import { clipText } from '../../render/blocks/clean-text.ts';
import { SIZES } from '../../render/blocks/limits.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { BotContext } from '../context/context.ts';
import { failureOf } from '../transport/failures.ts';

/** Says in a thread that an answer is on its way, until there is a reply; the reply never waits for it. */
export function showStatus(
  context: Pick<BotContext, 'logger' | 'inFlight'>,
  client: webApi.WebClient,
  { channel, threadTs = '' }: Conversation,
  reply: Promise<unknown>,
): void {
  const say = (status: string) =>
    client.assistant.threads.setStatus({ channel_id: channel, thread_ts: threadTs, status });
  quietly(context, async () => {
    await say('Searching the documentation…');
    await reply.catch(() => undefined);
    // The reply ends it, unless Slack has heard of the reply first.
    await say('');
  });
}

/** Names a thread after the question that began it. */
export function giveTitle(
  context: Pick<BotContext, 'store' | 'logger' | 'inFlight'>,
  client: webApi.WebClient,
  conversation: Conversation,
): void {
  const { channel, threadTs = '' } = conversation;
  quietly(context, async () => {
    const question = await context.store.conversations.previous(conversation);
    const title = clipText(question ?? '', SIZES.titleChars);
    if (title === '') return;
    await client.assistant.threads.setTitle({ channel_id: channel, thread_ts: threadTs, title });
  });
}

/** What a workspace without the agent view does not miss. */
function quietly(
  { inFlight, logger }: Pick<BotContext, 'logger' | 'inFlight'>,
  call: () => Promise<unknown>,
): void {
  const done = call().catch((error) => {
    logger.debug(`The agent view did not take it: ${failureOf(error).code}.`);
  });
  inFlight.track(done);
}
