import type { webApi } from '@slack/bolt';
import { clipText } from '../render/clean-text.ts';
import { SIZES } from '../render/limits.ts';
import type { Conversation } from './create-conversations.ts';
import type { Desk } from './desk.ts';
import { failureOf } from './failures.ts';

/** Says in a thread that an answer is on its way, until there is a reply; the reply never waits for it. */
export function showStatus(
  desk: Desk,
  client: webApi.WebClient,
  { channel, threadTs = '' }: Conversation,
  reply: Promise<unknown>,
): void {
  const say = (status: string) =>
    client.assistant.threads.setStatus({ channel_id: channel, thread_ts: threadTs, status });
  quietly(desk, async () => {
    await say('Searching the documentation…');
    await reply.catch(() => undefined);
    // The reply ends it, unless Slack has heard of the reply first.
    await say('');
  });
}

/** Names a thread after the question that began it. */
export function giveTitle(desk: Desk, client: webApi.WebClient, conversation: Conversation): void {
  const { channel, threadTs = '' } = conversation;
  const title = clipText(desk.conversations.previous(conversation) ?? '', SIZES.titleChars);
  if (title === '') return;
  quietly(desk, () => client.assistant.threads.setTitle({ channel_id: channel, thread_ts: threadTs, title }));
}

/** What a workspace without the agent view does not miss. */
function quietly({ inHand, logger }: Desk, call: () => Promise<unknown>): void {
  const done = call().catch((error) => {
    logger.debug(`The agent view did not take it: ${failureOf(error).code}.`);
  });
  inHand.track(done);
}
