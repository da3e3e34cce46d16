import { blocksText } from '../../blocks.ts';
import { productOf } from '../../product-of.ts';
import { proseBlock, text } from '../../render/blocks/prose.ts';
import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { ACTIONS, numberActions } from '../../render/controls/button.ts';
import { row } from '../../render/controls/controls.ts';
import { reasonButtons } from '../../render/controls/feedback-controls.ts';
import { toSlackMessage } from '../../render/messages/answer-message.ts';
import { nextBestLine, pageGoneMessage, thanksMessage, thanksNote } from '../../render/messages/notices.ts';
import type { Answer } from '../../types.ts';
import { clickListener, type OpenClick } from '../context/click-listener.ts';
import type { BotContext } from '../context/context.ts';
import { clicker, controlsFor } from '../replies/controls-for.ts';
import { remakeAnswer } from '../replies/remake-answer.ts';
import { notifyClicker, showInPlace } from '../replies/respond-to-click.ts';

/** 👍 and 👎: counted, logged without the question, and thanked for; the last of a person's verdicts counts. */
export const giveFeedback = clickListener(ACTIONS.feedback, takeVerdict);

/** One word why an answer did not help. */
export const explainVerdict = clickListener(ACTIONS.why, async (context, click) => {
  const { reason, helpful } = click.state;
  if (reason === undefined || helpful !== false) return;
  await count(context, click, helpful);
  await showInPlace(context, click, () => nextBest(context, click));
});

/** Counts the verdict that the state of a click holds, and thanks for it; who was not helped gets the next best passage. */
export async function takeVerdict(context: FeedbackContext, click: OpenClick): Promise<void> {
  const { helpful, question, docsVersion } = click.state;
  if (helpful === undefined) return;
  await count(context, click, helpful);
  const unchanged = docsVersion === context.docs.about.docsVersion && question !== undefined;
  const note = thanksNote(helpful, context.settings.keepQuestionsDays);
  if (!unchanged) return notifyClicker(context, click, thanksMessage(note));
  if (!helpful) return notifyClicker(context, click, nextBest(context, click));
  if (click.seenBy === 'everybody') return notifyClicker(context, click, thanksMessage(note));
  await showInPlace(context, click, (privately) => {
    const answer = remakeAnswer(context.docs, click.state);
    if (!answer) return pageGoneMessage();
    const controls = controlsFor(context.docs, answer, clicker(click, privately));
    return toSlackMessage(answer, { controls, note });
  });
}

type FeedbackContext = Pick<BotContext, 'docs' | 'store' | 'settings' | 'logger' | 'plainSurfaces'>;

/** Thanks, what was wrong to choose from, and the passage that would have come next. */
function nextBest({ docs, settings }: FeedbackContext, click: OpenClick): SlackMessage {
  const { state } = click;
  const { question = '', language, section, reason } = state;
  const note = thanksNote(false, settings.keepQuestionsDays);
  const about = state.about ?? click.messageTs;
  const carried = { ...state, ...(about ? { about } : {}) };
  const why = reason === undefined ? row(reasonButtons(carried)) : [];
  const options = language ? { language } : {};
  const words = (answer: Answer | undefined) => blocksText(answer?.best?.blocks ?? []);
  const seen = words(section ? docs.show(section, question, options) : docs.ask(question, options));
  // Another page may say it in the very same words.
  const answer = docs
    .more(question, 0)
    .results.filter((one) => one.section.id !== section)
    .map((one) => docs.show(one.section.id, question, options))
    .find((one) => one?.kind === 'found' && words(one) !== seen);
  const asking = reason === undefined ? [proseBlock(text('What was wrong?'))] : [];
  const above = [...thanksMessage(note, reason).blocks, ...asking, ...why];
  if (!answer) return { text: note, blocks: numberActions(above) };
  const controls = controlsFor(docs, answer, { ...clicker(click, true), chosen: true });
  const shown = toSlackMessage(answer, { above: [...above, nextBestLine()], controls });
  return { ...shown, text: `${note} ${shown.text}` };
}

/** The section is looked up first: a value that somebody made up does not get into the log. */
async function count({ docs, store, logger }: FeedbackContext, click: OpenClick, helpful: boolean) {
  const { section = '', docsVersion = 'unknown', reason, about } = click.state;
  const asked = section || remakeAnswer(docs, click.state)?.best?.section.id;
  const known = (asked && docs.read(asked)?.section.id) || 'unknown';
  const { page } = docs.read(known) ?? {};
  const { team, channel, user, state } = click;
  await store.verdicts.give({
    ...{ team, channel, user, helpful, question: state.question },
    messageTs: about ?? click.messageTs,
    section: known,
    page: page?.id,
    product: page && productOf(page),
    ...(reason ? { reason } : {}),
  });
  const verdict = helpful ? 'helpful' : `not helpful${reason ? ` (${reason})` : ''}`;
  logger.info(`Feedback: ${verdict}, section ${known}, documentation ${docsVersion}.`);
}
