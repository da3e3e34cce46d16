import type { PageSummary } from '../../types.ts';
import { clipText } from '../blocks/clean-text.ts';
import { escapeMrkdwn } from '../blocks/escape.ts';
import { labelPages } from '../blocks/label-pages.ts';
import { SIZES } from '../blocks/limits.ts';
import { proseBlock, text } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { ACTIONS, button, numberActions } from '../controls/button.ts';
import { writeState } from '../controls/control-state.ts';
import { dismissButton, row } from '../controls/controls.ts';
import { pageWithButton } from './message-parts.ts';

/** The documentation has no page of that name; those that may be meant can be opened in its place. */
export function noSuchPageMessage(ref: string, nearest: readonly PageSummary[], asker: string): SlackMessage {
  const sorry = `The documentation has no page “${clipText(ref, SIZES.titleChars)}”.`;
  const words = nearest.length > 0 ? `${sorry} The nearest pages:` : sorry;
  const choices = labelPages(nearest.slice(0, SIZES.moreResults)).map((page) =>
    pageWithButton(
      page,
      button(ACTIONS.read, 'Open', writeState({ section: page.id, asker }), `Open ${page.title || page.id}`),
    ),
  );
  return {
    text: escapeMrkdwn(words),
    blocks: numberActions([proseBlock(text(words)), ...choices, ...row(dismissButton({ asker }))]),
  };
}
