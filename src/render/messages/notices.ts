import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Reason } from '../../report.ts';
import { escapeMrkdwn } from '../blocks/escape.ts';
import { bulletList, code, notice, proseBlock, text } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';

/** Under an answer that nobody asked us for. */
export const UNASKED_NOTE = 'I answer clear questions in this channel. Dismiss, or mention me for more.';

/** Under a help text, where a mention may have meant the message that its thread hangs from. */
export const PARENT_UNREADABLE_NOTE =
  'To read the message that this thread is about, I need the permission channels:history, or groups:history in a ' +
  'private channel. It is optional; an administrator can grant it.';

/** How to ask again when nothing was found, and who else can be asked: one line. */
export function rephraseBlocks(): KnownBlock[] {
  const how =
    'Try the name of the product, a method, an event or an error code. Still stuck? WorkOS support: ';
  return [proseBlock(text(how), SUPPORT, text('.'))];
}

/** What makes a question easy to answer. */
export function tipBlocks(): KnownBlock[] {
  return [bulletList('What helps', TIPS)];
}

/** How to say that something helped, or that it is wrong. */
export function feedbackMessage(keptDays: number | undefined): SlackMessage {
  const kept = keptDays === undefined ? 'is not kept' : `is kept for ${daysText(keptDays)}`;
  const verdict = [
    text(
      'Press 👍 Helpful or 👎 Not helpful under an answer. What is counted is the verdict and the section ',
    ),
    text(`that was shown; your question ${kept}. The last verdict of a person counts.`),
  ];
  return {
    text: 'Press 👍 Helpful or 👎 Not helpful under an answer.',
    blocks: [bulletList('How to give feedback', [verdict, ...FEEDBACK])],
  };
}

/** What the asker is told when answering failed; what went wrong stands in the log, under the same id. */
export function apologyMessage(id?: string): SlackMessage {
  const asked = 'Sorry, something went wrong while I looked that up. Please ask again in a moment.';
  return notice(id ? `${asked} If it goes on, tell those who run me this id: ${id}.` : asked);
}

/** Somebody, or everybody in the workspace together, asks more than we answer. */
export function tooManyMessage({
  of,
  waitSeconds,
}: {
  of: 'person' | 'workspace';
  waitSeconds: number;
}): SlackMessage {
  const who = of === 'person' ? 'you ask faster' : 'this workspace asks faster';
  const when = waitSeconds === 1 ? 'a second' : `${waitSeconds} seconds`;
  return notice(`Just now ${who} than I can answer. Please ask again in ${when}.`);
}

/** For the asker alone, over the answer that could not be posted where it was asked for. */
export function answeredHereMessage(channel: string, reason: string): SlackMessage {
  const words = `I could not answer you there: ${reason} The answer is in the thread below.`;
  const place: RichTextElement[] = CHANNEL.test(channel)
    ? [text('About your question in '), { type: 'channel', channel_id: channel }, text(': ')]
    : [];
  return {
    text: escapeMrkdwn(words),
    blocks: [proseBlock(...place, text(words))],
  };
}

const CHANNEL = /^[CG][A-Z0-9]{1,30}$/;

/** A message has nothing in it that could be looked up: a picture, a file. */
export function noWordsMessage(): SlackMessage {
  return notice(
    'I find no words in that message to look up. Ask in your own: type /workos and a question in the ' +
      'channel, or mention me.',
  );
}

/** An answer may have been posted or not, and posting it again might show it twice. */
export function unconfirmedMessage(): SlackMessage {
  return notice('Slack did not confirm that it took my answer. If you do not see it, please ask again.');
}

/** The bot can't say for whom it works in a workspace. */
export function notHereMessage(why: 'not installed' | 'away'): SlackMessage {
  return notice(
    why === 'away'
      ? 'Just now I cannot look up my permission to answer here. Please ask again in a minute.'
      : 'I am not installed in this workspace any more. An administrator can add me again.',
  );
}

/** Slack could not be reached for as long as a question was sent to us. */
export function missedMessage(): SlackMessage {
  return notice(
    'Sorry, I could not answer that when you asked: Slack did not take my answer. Please ask again.',
  );
}

/** The page of a button is no longer there. */
export function pageGoneMessage(): SlackMessage {
  return notice('That page is no longer in the documentation I know. Ask me again for the current one.');
}

/** Slack did not take what a click was to show. */
export function clickFailedMessage(): SlackMessage {
  return notice('Slack did not take my answer to that click. Please ask again; the new answer can be used.');
}

/** Slack lets a window be opened for three seconds after a click. */
export function tooLateMessage(): SlackMessage {
  return notice('I was too slow to open that window, and Slack no longer lets me. Please try again.');
}

/** Slack did not take what was to be shared. */
export function shareFailedMessage(): SlackMessage {
  return notice(
    'I could not share that: Slack did not take it. Ask again, and press Share under the new answer. ' +
      'If it appears here after all, there is nothing to do.',
  );
}

/** What was seen and what would be shared now may differ. */
export function outdatedMessage(): SlackMessage {
  return notice(
    'The documentation was updated since this answer. Please ask again, then share the new answer.',
  );
}

/** What a person is told about their verdict on an answer. */
export function thanksNote(helpful: boolean, keptDays: number | undefined): string {
  const said = helpful ? 'helped' : 'did not help';
  const kept =
    keptDays === undefined
      ? 'without your question'
      : `with your question, which is kept for ${daysText(keptDays)}`;
  return `Thanks. You said that this answer ${said}; it is counted, ${kept}.`;
}

/** Thanks as a message of its own; for a reason, once it was given. */
export function thanksMessage(note: string, reason?: Reason): SlackMessage {
  return notice(reason ? `Thanks for saying why: ${reason}.` : note);
}

/** Over the passage that would have come next. */
export function nextBestLine(): KnownBlock {
  return proseBlock({ type: 'text', text: 'Does this one help more?', style: { bold: true } });
}

function daysText(days: number): string {
  return days === 1 ? 'a day' : `${days} days`;
}

/** Another command than ours reached us: the app was set up with one that this version does not know. */
export function unknownCommandMessage(command: string): SlackMessage {
  return notice(`I do not know that command. Try ${command} help.`);
}

/** As the documentation names it: https://workos.com/docs/email */
const SUPPORT = { type: 'link', url: 'mailto:support@workos.com', text: 'support@workos.com' } as const;

const FEEDBACK: RichTextElement[][] = [
  [
    text('No answer, or the wrong one? Ask again in the words of the documentation: '),
    code('/workos help'),
    text('.'),
  ],
  [text('What the documentation says is wrong? WorkOS support answers at '), SUPPORT, text('.')],
];

const TIPS: RichTextElement[][] = [
  [text('Name the product: SSO, Directory Sync, AuthKit, Audit Logs.')],
  [text('Or the exact name: a method, an event, an error code, an endpoint.')],
  [text('Ask one thing at a time. '), code('/workos help'), text(' shows examples.')],
];
