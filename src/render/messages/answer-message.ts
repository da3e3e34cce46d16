import type { KnownBlock } from '@slack/types';
import type { Answer, Excerpt } from '../../types.ts';
import { clipText } from '../blocks/clean-text.ts';
import { mrkdwnLink } from '../blocks/escape.ts';
import { foldBlocks } from '../blocks/fold.ts';
import { GREETING } from '../blocks/greeting.ts';
import { SIZES } from '../blocks/limits.ts';
import { noteBlocks, notice, proseBlock } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { numberActions } from '../controls/button.ts';
import { answerControls, type Controls, nothingControls } from '../controls/controls.ts';
import { helpMessage } from './help-message.ts';
import { furtherPagesBlocks, sharedBlocks, spellingBlocks, understandingBlocks } from './message-parts.ts';
import { rephraseBlocks } from './notices.ts';
import { passageMessage, secondPassageBlocks } from './passage-message.ts';

/** What stands around an answer in a message. */
export interface Frame {
  /** Without them there is nothing to press. */
  controls?: Controls;
  /** Words of ours over the answer. */
  above?: KnownBlock[];
  /** The person who showed the answer to everybody. */
  sharedBy?: string;
  /** All of it is shown, however long. */
  whole?: boolean;
  /** A line to the reader, at the end. */
  note?: string;
}

/** An answer as a Slack message that keeps every limit of Slack's. */
export function toSlackMessage(answer: Answer, frame: Frame = {}): SlackMessage {
  if (answer.kind === 'empty') return helpMessage();
  if (answer.kind === 'greeting') return notice(GREETING);
  const found = answer.kind === 'found' && answer.best;
  return found ? foundMessage(answer, found, frame) : nothingMessage(answer, frame);
}

function foundMessage(
  answer: Answer,
  best: Excerpt,
  { above = [], controls, sharedBy, note, whole = false }: Frame,
): SlackMessage {
  const folded = whole ? { blocks: best.blocks } : foldBlocks(best.blocks);
  const second = answer.also && { ...answer.also, blocks: foldBlocks(answer.also.blocks).blocks };
  return passageMessage(
    { ...best, blocks: folded.blocks },
    {
      above: [
        ...above,
        ...(sharedBy ? sharedBlocks(sharedBy, answer.question) : []),
        ...understandingBlocks(answer),
      ],
      ...(second ? { most: SIZES.halfChars, furtherPages: [second.page] } : {}),
      below: () => [
        ...(second ? secondPassageBlocks(second) : []),
        ...furtherPagesBlocks('See also', answer.others),
      ],
      controls: [...(controls ? answerControls(answer, controls, folded.more) : []), ...noteBlocks(note)],
    },
  );
}

/** Three lines: that it was not found, what is close, and what to do. */
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
      ...furtherPagesBlocks('The closest pages', answer.others),
      ...rephraseBlocks(),
      ...(controls ? nothingControls(answer, controls) : []),
    ]),
  };
}
