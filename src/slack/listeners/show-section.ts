import type { SlackMessage } from '../../render/blocks/slack-message.ts';
import { ACTIONS } from '../../render/controls/button.ts';
import { toSlackMessage } from '../../render/messages/answer-message.ts';
import { pageGoneMessage } from '../../render/messages/notices.ts';
import { clickListener, type OpenClick } from '../context/click-listener.ts';
import type { BotContext, DocsContext } from '../context/context.ts';
import { clicker, controlsFor } from '../replies/controls-for.ts';
import { remakeAnswer } from '../replies/remake-answer.ts';
import { showInPlace } from '../replies/respond-to-click.ts';

/** A related section, a further result, a language, the way back: an answer in place of the message. */
export const showSection = clickListener(ACTIONS.show, show);

/** The menu of languages. */
export const chooseLanguage = clickListener(ACTIONS.language, show);

/** Shows the section that the state of a click names. */
export function show(context: DocsContext, click: OpenClick): Promise<void> {
  return showInPlace(context, click, (privately) => messageOf(context, click, privately));
}

function messageOf({ docs }: Pick<BotContext, 'docs'>, click: OpenClick, privately: boolean): SlackMessage {
  const answer = remakeAnswer(docs, click.state);
  if (!answer) return pageGoneMessage();
  const { whole = false } = click.state;
  return toSlackMessage(answer, {
    controls: controlsFor(docs, answer, {
      ...clicker(click, privately),
      chosen: click.state.section !== undefined,
    }),
    whole,
  });
}
