import { toSlackMessage } from '../../render/block-kit.ts';
import { ACTIONS } from '../../render/button.ts';
import { pageGoneMessage } from '../../render/notices.ts';
import type { SlackMessage } from '../../render/slack-message.ts';
import { type ClickInHand, clickListener } from '../click-listener.ts';
import { clicker, controlsFor } from '../controls-for.ts';
import type { Desk } from '../desk.ts';
import { remakeAnswer } from '../remake-answer.ts';
import { showInPlace } from '../respond-to-click.ts';

/** A related section, a further result, a language, the way back: an answer in place of the message. */
export const showSection = clickListener(ACTIONS.show, show);

/** The menu of languages. */
export const chooseLanguage = clickListener(ACTIONS.language, show);

function show(desk: Desk, click: ClickInHand): Promise<void> {
  return showInPlace(desk, click, (privately) => messageOf(desk, click, privately));
}

function messageOf({ docs }: Desk, click: ClickInHand, privately: boolean): SlackMessage {
  const answer = remakeAnswer(docs, click.state);
  if (!answer) return pageGoneMessage();
  return toSlackMessage(answer, { controls: controlsFor(docs, answer, clicker(click, privately)) });
}
