import { ACTIONS } from '../../render/button.ts';
import { resultsMessage } from '../../render/results-message.ts';
import { clickListener } from '../click-listener.ts';
import { clicker } from '../controls-for.ts';
import { showInPlace } from '../respond-to-click.ts';

/** Five further results in place of the message, and from there forth and back. */
export const moreResults = clickListener(ACTIONS.more, async (desk, click) => {
  const { question, from = 1 } = click.state;
  if (question === undefined) return;
  const { docsVersion } = desk.docs.about;
  await showInPlace(desk, click, (privately) =>
    resultsMessage(desk.docs.more(question, from), {
      question,
      docsVersion,
      ...clicker(click, privately),
    }),
  );
});
