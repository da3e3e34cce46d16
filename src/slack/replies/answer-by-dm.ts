import type { webApi } from '@slack/bolt';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { answeredHereMessage } from '../../render/messages/notices.ts';
import type { CallContext } from '../context/context.ts';
import type { Post } from '../payloads/read-post.ts';
import { type Posted, postReply } from './post-reply.ts';

/**
 * Brings a person the answer that Slack did not let us post where they asked: a direct message says what keeps us from
 * there, the answer stands in its thread. Undefined where a direct message would not get there either.
 */
export async function answerByDm(
  client: webApi.WebClient,
  { channel, user }: Post,
  code: string,
  message: SlackMessage,
  context: CallContext,
): Promise<Posted | undefined> {
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1];
  if (!reason || channel.startsWith('D')) return undefined;
  // A person's id stands for our conversation with them; no further permission is needed for it.
  const notice = await postReply(client, { channel: user }, answeredHereMessage(channel, reason), context);
  if (!notice.ts) return notice;
  return postReply(client, { channel: user, threadTs: notice.ts }, message, context);
}

/** What keeps us from posting in a channel, and what the person can do about it. */
const REASONS: readonly (readonly [code: RegExp, reason: string])[] = [
  [/^(?:not_in_channel|channel_not_found)$/, 'I am not in that channel. Invite me there with /invite.'],
  [/^is_archived$/, 'the channel is archived. Ask me in another one, or here.'],
  [
    /^restricted_action/,
    'this workspace does not let me post there. Ask me here, or with /workos, which works everywhere.',
  ],
  [
    /^(?:missing_scope|channel_type_not_supported|user_not_in_channel)$/,
    'Slack does not let me post there. An administrator can install me again; /workos works meanwhile.',
  ],
];
