import type { Button, SectionBlock } from '@slack/types';
import type { MoreResults, SectionLink } from '../../types.ts';
import { clipText } from '../blocks/clean-text.ts';
import { escapeMrkdwn, mrkdwnLink, safeUrl } from '../blocks/escape.ts';
import { SIZES } from '../blocks/limits.ts';
import { proseBlock } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { ACTIONS, button, numberActions } from '../controls/button.ts';
import { writeState } from '../controls/control-state.ts';
import { type Controls, dismissButton, moreButton, row, stateOf } from '../controls/controls.ts';

/** Further results of a question as a list, with the ways forth and back. */
export function resultsMessage(more: MoreResults, controls: Controls): SlackMessage {
  const results = more.results.slice(0, SIZES.moreResults);
  const question = clipText(more.question, SIZES.echoedQuestionChars);
  const titles = results.map((link, i) => `${more.from + i}. ${escapeMrkdwn(titleOf(link))}`);
  const heading = results.length > 0 ? 'More results' : 'There are no further results';
  return {
    text: titles.length > 0 ? `${heading}: ${titles.join(', ')}` : `${heading}.`,
    blocks: numberActions([
      proseBlock(
        { type: 'text', text: heading, style: { bold: true } },
        { type: 'text', text: question ? ` for “${question}”` : '.' },
      ),
      ...results.map((link) => resultBlock(link, controls)),
      ...row([
        ...backButton(more, controls),
        ...(more.more ? moreButton(controls, more.from + SIZES.moreResults, 'Next') : []),
        ...dismissButton(controls),
      ]),
    ]),
  };
}

/** To the list before, or from the first one to the answer. */
function backButton({ from }: MoreResults, controls: Controls) {
  if (from > SIZES.moreResults) return moreButton(controls, from - SIZES.moreResults, 'Back');
  const value = controls.question ? writeState(stateOf(controls)) : undefined;
  return button(ACTIONS.show, 'Back to the answer', value);
}

/** A result in a list: its title, linked, the line that describes its page, and what there is to press. */
export function resultRow(link: SectionLink, [press]: readonly Button[]): SectionBlock {
  const { page, section } = link;
  const url = safeUrl(section.url ?? page.url ?? '');
  const title = mrkdwnLink(url && url.length <= SIZES.addressChars ? url : undefined, titleOf(link));
  const description = escapeMrkdwn(clipText(page.description, SIZES.descriptionChars));
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: [title, description].filter(Boolean).join('\n'), verbatim: true },
    ...(press ? { accessory: press } : {}),
  };
}

function resultBlock(link: SectionLink, controls: Controls): SectionBlock {
  const section = link.section.id;
  const value = controls.question ? writeState({ ...stateOf(controls), section }) : undefined;
  return resultRow(link, button(ACTIONS.show, 'Show', value, `Show ${titleOf(link)}`));
}

function titleOf({ page, section }: SectionLink): string {
  const name = page.title.trim() || page.id;
  const heading = section.headings.at(-1);
  return clipText(heading ? `${name}: ${heading}` : name, SIZES.titleChars) || 'Untitled page';
}
