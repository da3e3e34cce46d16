import type { MessageShortcut } from '@slack/bolt';
import { noWordsMessage } from '../../render/notices.ts';
import type { SlackMessage } from '../../render/slack-message.ts';
import type { Docs } from '../../types.ts';
import { answerTo, composeReply } from '../compose-reply.ts';
import type { Desk, Listener } from '../desk.ts';
import { messageWords } from '../message-words.ts';
import { tell } from '../respond-to-click.ts';

/** "Find in WorkOS docs" in the menu of a message: the message is the question, only who chose it sees the answer. */
export const findInDocs: Listener = {
  kind: 'shortcut',
  name: 'find',
  scopes: ['commands'],
  optionalScopes: [],
  attach(app, desk) {
    app.shortcut<MessageShortcut>(findInDocs.name, async ({ shortcut, ack, respond, client }) => {
      await ack();
      const chosen = readShortcut(shortcut);
      if (!chosen) return desk.logger.debug('A shortcut without a message was ignored.');
      const message = await composeReply(desk, () => answerIn(desk, chosen));
      await tell(desk, { ...chosen, respond, client }, message);
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

function answerIn(desk: Desk, { team, user, channel, words, sharesInto }: Chosen): SlackMessage {
  const text = questionIn(desk.docs, words);
  if (desk.docs.ask(text).kind === 'empty') return noWordsMessage();
  const conversation = { team, channel, user, threadTs: sharesInto };
  return answerTo(desk, { text, conversation, previous: undefined, privately: true, sharesInto });
}

/** A message no longer than this is a question as it stands. */
const SHORT = 200;

/** Of a long message the sentences that ask, where they alone find something. */
function questionIn(docs: Docs, words: string): string {
  if (words.length <= SHORT) return words;
  const asking = words.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trimEnd().endsWith('?'));
  const question = asking.join(' ');
  return question !== '' && docs.ask(question).kind === 'found' ? question : words;
}
