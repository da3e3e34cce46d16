import type { KnownBlock } from '@slack/types';
import { blocksText } from '../../blocks.ts';
import type { Block, Excerpt } from '../../types.ts';
import { bodyBlocks } from '../blocks/body-blocks.ts';
import { countChars } from '../blocks/count-chars.ts';
import { fallbackText } from '../blocks/fallback-text.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { numberActions } from '../controls/button.ts';
import { breadcrumbBlocks, footerBlock, sourceBlocks, titleBlock } from './message-parts.ts';

/** What stands around a passage. */
export interface Surroundings {
  above?: KnownBlock[];
  /** Between the place of the page and its words. */
  lead?: KnownBlock[];
  /** The way on; where something of the words was left out, it is another. */
  source?(cut: boolean): KnownBlock[];
  below?: KnownBlock[];
  controls?: KnownBlock[];
  /** So many characters of the words are enough. */
  most?: number;
}

/** The one layout of a passage: title, place, the words themselves, the way on, what else there is. */
export function passageMessage(excerpt: Excerpt, surroundings: Surroundings = {}): SlackMessage {
  const { page, section } = excerpt;
  const { above = [], lead = [], below = [], controls = [], most = LIMITS.messageChars } = surroundings;
  const { source = (cut) => sourceBlocks(page, section, cut) } = surroundings;
  const text = fallbackText(excerpt);
  const before = [...above, titleBlock(page), ...breadcrumbBlocks(page), ...lead];
  const after = (cut: boolean) => [...source(cut), ...below, footerBlock(page), ...controls];
  const taken =
    text.length + countChars(before) + Math.max(countChars(after(true)), countChars(after(false)));
  const body = bodyBlocks(withHeading(excerpt), Math.min(LIMITS.messageChars - taken, most));
  return { text, blocks: numberActions([...before, ...body.blocks, ...after(excerpt.cut || body.cut)]) };
}

/** A second passage under the first, with the title and the way to its own page. */
export function secondPassageBlocks(excerpt: Excerpt): KnownBlock[] {
  const { page, section, cut } = excerpt;
  const body = bodyBlocks(withHeading(excerpt), SIZES.halfChars);
  return [
    { type: 'divider' },
    titleBlock(page),
    ...breadcrumbBlocks(page),
    ...body.blocks,
    ...sourceBlocks(page, section, cut || body.cut),
  ];
}

/** The section's own heading, which its blocks do not repeat; a page without words shows its description. */
export function withHeading({ page, section, blocks }: Excerpt): Block[] {
  const shown: readonly Block[] = blocks.length > 0 ? blocks : [paragraph(page.description)];
  const heading = section.headings.join(' › ');
  const repeats = shown[0]?.kind === 'heading' && blocksText([shown[0]]) === section.headings.at(-1);
  if (!heading || repeats) return [...shown];
  return [{ kind: 'heading', depth: 2, spans: [{ text: heading }] }, ...shown];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', spans: [{ text }] };
}
