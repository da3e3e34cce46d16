import { ACTIONS } from '../../render/controls/button.ts';
import { resultsMessage } from '../../render/messages/results-message.ts';
import { clickListener } from '../context/click-listener.ts';
import type { BotContext } from '../context/context.ts';
import { clicker } from '../replies/controls-for.ts';
import { showInPlace } from '../replies/respond-to-click.ts';

/** Five further results in place of the message, and from there forth and back. */
export const moreResults = clickListener(
  ACTIONS.more,
  async (context: Pick<BotContext, 'docs' | 'logger'>, click) => {
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
  },
);
