import type { MessageShortcut } from '@slack/bolt';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { noWordsMessage } from '../../render/messages/notices.ts';
import type { BotContext, ReplyContext } from '../context/context.ts';
import type { Listener } from '../context/listener.ts';
import { messageWords } from '../payloads/message-words.ts';
import { answerTo, ask, composeReply } from '../replies/compose-reply.ts';
import { notifyClicker } from '../replies/respond-to-click.ts';

/** "Find in WorkOS docs" in the menu of a message: the message is the question, only who chose it sees the answer. */
export const findInDocs: Listener = {
  kind: 'shortcut',
  name: 'find',
  scopes: ['commands'],
  optionalScopes: [],
  attach(app, context: ReplyContext) {
    app.shortcut<MessageShortcut>(findInDocs.name, async ({ shortcut, ack, respond, client }) => {
      await ack();
      const chosen = readShortcut(shortcut);
      if (!chosen) return context.logger.debug('A shortcut without a message was ignored.');
      const message = await composeReply(context, () => answerIn(context, chosen));
      await notifyClicker(context, { ...chosen, respond, client }, message);
    });
  },
};

/** A message that somebody wants to be looked up. */
interface Chosen {
  team: string;
  user: string;
  channel: string;
  words: string;
  /** The thread that the message stands in. */
  threadTs?: string;
  /** The thread that it stands in or could begin: what is shared goes there. */
  sharesInto?: string;
}

function readShortcut({ team, user, channel, message }: Partial<MessageShortcut>): Chosen | undefined {
  if (!user?.id || !channel?.id || !message) return undefined;
  const { ts, thread_ts: thread } = message as { ts?: string; thread_ts?: string };
  const sharesInto = thread ?? ts;
  return {
    team: team?.id ?? user.team_id ?? '',
    user: user.id,
    channel: channel.id,
    words: messageWords(message),
    // A thread that only begins here is not where somebody looks.
    ...(thread && thread !== ts ? { threadTs: thread } : {}),
    ...(sharesInto ? { sharesInto } : {}),
  };
}

async function answerIn(context: Pick<BotContext, 'docs' | 'store'>, chosen: Chosen): Promise<SlackMessage> {
  const { team, channel, user, words, sharesInto } = chosen;
  const conversation = { team, channel, user, threadTs: sharesInto };
  const asking = { conversation, previous: undefined, privately: true, sharesInto };
  for (const text of questionsIn(words)) {
    const answer = await ask(context, { ...asking, text });
    if (answer.kind === 'found') return answerTo(context, { ...asking, text, answer });
  }
  const answer = await ask(context, { ...asking, text: words });
  return answer.kind === 'empty' ? noWordsMessage() : answerTo(context, { ...asking, text: words, answer });
}

/** A message no longer than this is a question as it stands. */
const SHORT = 200;

/** Of a long message the sentences that ask, which are taken for the question where they alone find something. */
function questionsIn(words: string): string[] {
  if (words.length <= SHORT) return [];
  const asking = words.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trimEnd().endsWith('?'));
  return asking.length > 0 ? [asking.join(' ')] : [];
}
