import type { PageSummary } from '../types.ts';
import { ACTIONS, button, numberActions } from './button.ts';
import { clipText } from './clean-text.ts';
import { writeState } from './control-state.ts';
import { dismissButton, row } from './controls.ts';
import { escapeMrkdwn } from './escape.ts';
import { labelPages } from './label-pages.ts';
import { SIZES } from './limits.ts';
import { pageWithButton, proseBlock } from './message-parts.ts';
import { text } from './prose.ts';
import type { SlackMessage } from './slack-message.ts';

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
