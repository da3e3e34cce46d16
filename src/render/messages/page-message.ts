import type { KnownBlock } from '@slack/types';
import type { Reading } from '../../types.ts';
import { clipText } from '../blocks/clean-text.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { noteBlocks, proseBlock } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { pageControls } from '../controls/page-controls.ts';
import { passageMessage } from './passage-message.ts';

/** A page as a card to read on from, or one section of it whole, for the person who opened it. */
export function pageMessage(reading: Reading, asker: string): SlackMessage {
  const { page, section, outline } = reading;
  const whole = section.headings.length === 0;
  return passageMessage(
    { ...reading, cut: false },
    {
      lead: whole && reading.blocks.length > 0 ? descriptionBlocks(page.description) : [],
      below: (cut) =>
        noteBlocks(
          cut && reading.outline.length > 0
            ? 'This is the beginning; the sections below have the rest.'
            : undefined,
        ),
      controls: pageControls(reading, asker),
      // What has no sections to open is all there is.
      most: whole && outline.length > 0 ? SIZES.pageChars : LIMITS.messageChars,
    },
  );
}

function descriptionBlocks(description: string): KnownBlock[] {
  const text = clipText(description, SIZES.descriptionChars);
  return text ? [proseBlock({ type: 'text', text, style: { italic: true } })] : [];
}
