import type { KnownBlock } from '@slack/types';
import { blocksText } from '../../blocks.ts';
import type { Block, Excerpt, PageSummary } from '../../types.ts';
import { bodyBlocks } from '../blocks/body-blocks.ts';
import { countChars } from '../blocks/count-chars.ts';
import { fallbackText } from '../blocks/fallback-text.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';
import { numberActions } from '../controls/button.ts';
import { breadcrumbBlocks, footerBlock, titleLine } from './message-parts.ts';

/** What stands around a passage. */
export interface Surroundings {
  above?: KnownBlock[];
  /** Between the place of the page and its words. */
  lead?: KnownBlock[];
  /** Under the words; where something of them was left out, it may be another. */
  below?(cut: boolean): KnownBlock[];
  controls?: KnownBlock[];
  /** Pages whose words stand under the passage. */
  furtherPages?: PageSummary[];
  /** So many characters of the words are enough. */
  most?: number;
}

/** The one layout of a passage: a title that is the link, its place, the words themselves, what else there is. */
export function passageMessage(excerpt: Excerpt, surroundings: Surroundings = {}): SlackMessage {
  const { page } = excerpt;
  const { above = [], lead = [], controls = [], most = LIMITS.messageChars } = surroundings;
  const { below = () => [], furtherPages = [] } = surroundings;
  const text = fallbackText(excerpt);
  const before = [...above, ...headBlocks(excerpt), ...lead];
  const after = (cut: boolean) => [...below(cut), footerBlock([page, ...furtherPages], cut), ...controls];
  const taken =
    text.length + countChars(before) + Math.max(countChars(after(true)), countChars(after(false)));
  const body = bodyBlocks(wordsOf(excerpt), Math.min(LIMITS.messageChars - taken, most));
  return { text, blocks: numberActions([...before, ...body.blocks, ...after(excerpt.cut || body.cut)]) };
}

/** A second passage under the first, with its own title and place; a table of it is said as a list. */
export function secondPassageBlocks(excerpt: Excerpt): KnownBlock[] {
  // The first passage may have the one table that a message can hold.
  const body = bodyBlocks(wordsOf(excerpt), SIZES.halfChars, 0);
  return [{ type: 'divider' }, ...headBlocks(excerpt), ...body.blocks];
}

function headBlocks({ page, section }: Excerpt): KnownBlock[] {
  return [titleLine(page, section), ...breadcrumbBlocks(page)];
}

/** The words of a passage without the heading that its title says; a page without words shows its description. */
export function wordsOf({ page, section, blocks }: Excerpt): Block[] {
  // That more stands before and behind is said by the title and the last line.
  const from = blocks.findIndex(({ kind }) => kind !== 'gap');
  const said = blocks.slice(Math.max(0, from), blocks.findLastIndex(({ kind }) => kind !== 'gap') + 1);
  const [first, ...rest] = said.length > 0 ? said : [paragraph(page.description)];
  if (!first) return [];
  const repeats =
    first.kind === 'heading' && rest.length > 0 && blocksText([first]) === section.headings.at(-1);
  return repeats ? rest : [first, ...rest];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', spans: [{ text }] };
}
