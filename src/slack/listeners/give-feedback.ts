import { toSlackMessage } from '../../render/block-kit.ts';
import { ACTIONS } from '../../render/button.ts';
import { pageGoneMessage, thanksMessage, thanksNote } from '../../render/notices.ts';
import { type ClickInHand, clickListener } from '../click-listener.ts';
import { clicker, controlsFor } from '../controls-for.ts';
import type { Desk } from '../desk.ts';
import { remakeAnswer } from '../remake-answer.ts';
import { showInPlace, tell } from '../respond-to-click.ts';

/** 👍 and 👎: counted, logged without the question, and thanked for; the last of a person's verdicts counts. */
export const giveFeedback = clickListener(ACTIONS.feedback, async (desk, click) => {
  const { helpful } = click.state;
  if (helpful === undefined) return;
  count(desk, click, helpful);
  const { docsVersion } = desk.docs.about;
  const unchanged = click.state.docsVersion === docsVersion && click.state.question !== undefined;
  if (click.seenBy === 'everybody' || !unchanged) return tell(desk, click, thanksMessage(helpful));
  await showInPlace(desk, click, (privately) => {
    const answer = remakeAnswer(desk.docs, click.state);
    if (!answer) return pageGoneMessage();
    const controls = controlsFor(desk.docs, answer, clicker(click, privately));
    return toSlackMessage(answer, { controls, note: thanksNote(helpful) });
  });
});

/** The section is looked up first: a value that somebody made up does not get into the log. */
function count({ docs, tally, logger }: Desk, click: ClickInHand, helpful: boolean): void {
  const { section = '', docsVersion = 'unknown' } = click.state;
  const known = docs.read(section)?.section.id ?? 'unknown';
  const voter = JSON.stringify([click.team, click.channel, click.messageTs, click.user, known]);
  const sums = tally.count(voter, helpful);
  const verdict = helpful ? 'helpful' : 'not helpful';
  logger.info(
    `Feedback: ${verdict}, section ${known}, documentation ${docsVersion}; ` +
      `since the start ${sums.helpful} helpful, ${sums.notHelpful} not.`,
  );
}
