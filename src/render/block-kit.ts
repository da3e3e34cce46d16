import type { KnownBlock } from '@slack/types';
import { blocksText } from '../blocks.ts';
import type { Answer, Block, Excerpt, Reading } from '../types.ts';
import { bodyBlocks } from './body-blocks.ts';
import { numberActions } from './button.ts';
import { clipText } from './clean-text.ts';
import { answerControls, type Controls, nothingControls } from './controls.ts';
import { countChars } from './count-chars.ts';
import { mrkdwnLink } from './escape.ts';
import { fallbackText } from './fallback-text.ts';
import { LIMITS, SIZES } from './limits.ts';
import {
  breadcrumbBlocks,
  footerBlock,
  furtherPageBlocks,
  noteBlocks,
  proseBlock,
  sharedBlocks,
  sourceBlocks,
  spellingBlocks,
  titleBlock,
  understandingBlocks,
} from './message-parts.ts';
import { helpMessage, rephraseBlocks } from './notices.ts';
import type { SlackMessage } from './slack-message.ts';

export type { SlackMessage } from './slack-message.ts';
export { helpMessage };

/** What stands around an answer in a message. */
export interface Frame {
  /** Without them there is nothing to press. */
  controls?: Controls;
  /** The person who showed the answer to everybody. */
  sharedBy?: string;
  /** A line to the reader, at the end. */
  note?: string;
}

/** An answer as a Slack message that keeps every limit of Slack's. */
export function toSlackMessage(answer: Answer, frame: Frame = {}): SlackMessage {
  if (answer.kind === 'empty') return helpMessage();
  const found = answer.kind === 'found' && answer.best;
  return found ? foundMessage(answer, found, frame) : nothingMessage(answer, frame);
}

/** A page or section that somebody opened in place. */
export function readingToSlackMessage(reading: Reading): SlackMessage {
  return passageMessage({ ...reading, cut: false }, [], []);
}

function foundMessage(answer: Answer, best: Excerpt, { controls, sharedBy, note }: Frame): SlackMessage {
  return passageMessage(
    best,
    [...(sharedBy ? sharedBlocks(sharedBy, answer.question) : []), ...understandingBlocks(answer)],
    furtherPageBlocks('More pages', answer.others),
    [...(controls ? answerControls(answer, controls) : []), ...noteBlocks(note)],
  );
}

function nothingMessage(answer: Answer, { controls }: Frame): SlackMessage {
  const question = clipText(answer.question, SIZES.echoedQuestionChars);
  const [closest] = answer.others;
  const link = closest && mrkdwnLink(closest.url, clipText(closest.title, SIZES.titleChars));
  return {
    text: `I found no answer in the documentation.${link ? ` The closest page is ${link}.` : ''}`,
    blocks: numberActions([
      proseBlock(
        { type: 'text', text: 'I found no answer in the documentation', style: { bold: true } },
        { type: 'text', text: question ? ` to “${question}”.` : '.' },
      ),
      ...spellingBlocks(answer),
      ...furtherPageBlocks('The closest pages', answer.others),
      ...rephraseBlocks(),
      ...(controls ? nothingControls(answer, controls) : []),
    ]),
  };
}

/** The one layout of a passage: title, place, the words themselves, the way on, what else there is. */
function passageMessage(
  excerpt: Excerpt,
  above: KnownBlock[],
  below: KnownBlock[],
  controls: KnownBlock[] = [],
): SlackMessage {
  const { page, section } = excerpt;
  const text = fallbackText(excerpt);
  const before = [...above, titleBlock(page), ...breadcrumbBlocks(page)];
  const after = (cut: boolean) => [
    ...sourceBlocks(page, section, cut),
    ...below,
    footerBlock(page),
    ...controls,
  ];
  const taken =
    text.length + countChars(before) + Math.max(countChars(after(true)), countChars(after(false)));
  const body = bodyBlocks(withHeading(excerpt), LIMITS.messageChars - taken);
  return { text, blocks: numberActions([...before, ...body.blocks, ...after(excerpt.cut || body.cut)]) };
}

/** The section's own heading, which its blocks do not repeat; a page without words shows its description. */
function withHeading({ page, section, blocks }: Excerpt): Block[] {
  const shown: readonly Block[] = blocks.length > 0 ? blocks : [paragraph(page.description)];
  const heading = section.headings.join(' › ');
  const repeats = shown[0]?.kind === 'heading' && blocksText([shown[0]]) === section.headings.at(-1);
  if (!heading || repeats) return [...shown];
  return [{ kind: 'heading', depth: 2, spans: [{ text: heading }] }, ...shown];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', spans: [{ text }] };
}
