import { ACTIONS } from '../../render/controls/button.ts';
import { resultsMessage } from '../../render/messages/results-message.ts';
import { clickListener, type OpenClick } from '../context/click-listener.ts';
import type { DocsContext } from '../context/context.ts';
import { clicker } from '../replies/controls-for.ts';
import { showInPlace } from '../replies/respond-to-click.ts';

/** Five further results in place of the message, and from there forth and back. */
export const moreResults = clickListener(ACTIONS.more, showMore);

/** Shows further results from the place that the state of a click names. */
export async function showMore(context: DocsContext, click: OpenClick): Promise<void> {
  const { question, from = 1 } = click.state;
  if (question === undefined) return;
  const { docsVersion } = context.docs.about;
  await showInPlace(context, click, (privately) =>
    resultsMessage(context.docs.more(question, from), {
      question,
      docsVersion,
      ...clicker(click, privately),
    }),
  );
}
