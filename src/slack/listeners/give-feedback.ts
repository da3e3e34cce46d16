import { productOf } from '../../product-of.ts';
import { ACTIONS } from '../../render/controls/button.ts';
import { toSlackMessage } from '../../render/messages/answer-message.ts';
import { pageGoneMessage, thanksMessage, thanksNote } from '../../render/messages/notices.ts';
import { clickListener, type OpenClick } from '../context/click-listener.ts';
import type { ReplyContext } from '../context/context.ts';
import { clicker, controlsFor } from '../replies/controls-for.ts';
import { remakeAnswer } from '../replies/remake-answer.ts';
import { notifyClicker, showInPlace } from '../replies/respond-to-click.ts';

/** 👍 and 👎: counted, logged without the question, and thanked for; the last of a person's verdicts counts. */
export const giveFeedback = clickListener(ACTIONS.feedback, takeVerdict);

/** Counts the verdict that the state of a click holds, and thanks for it. */
export async function takeVerdict(context: ReplyContext, click: OpenClick): Promise<void> {
  const { helpful } = click.state;
  if (helpful === undefined) return;
  await count(context, click, helpful);
  const { docsVersion } = context.docs.about;
  const unchanged = click.state.docsVersion === docsVersion && click.state.question !== undefined;
  if (click.seenBy === 'everybody' || !unchanged)
    return notifyClicker(context, click, thanksMessage(helpful));
  await showInPlace(context, click, (privately) => {
    const answer = remakeAnswer(context.docs, click.state);
    if (!answer) return pageGoneMessage();
    const controls = controlsFor(context.docs, answer, clicker(click, privately));
    return toSlackMessage(answer, { controls, note: thanksNote(helpful) });
  });
}

/** The section is looked up first: a value that somebody made up does not get into the log. */
async function count({ docs, store, logger }: ReplyContext, click: OpenClick, helpful: boolean) {
  const { section = '', docsVersion = 'unknown' } = click.state;
  const asked = section || remakeAnswer(docs, click.state)?.best?.section.id;
  const known = (asked && docs.read(asked)?.section.id) || 'unknown';
  const { page } = docs.read(known) ?? {};
  const { team, channel, messageTs, user, state } = click;
  await store.verdicts.give({
    ...{ team, channel, messageTs, user, helpful, question: state.question },
    section: known,
    page: page?.id,
    product: page && productOf(page),
  });
  const verdict = helpful ? 'helpful' : 'not helpful';
  logger.info(`Feedback: ${verdict}, section ${known}, documentation ${docsVersion}.`);
}
