import type { KnownBlock } from '@slack/types';
import type { Answer, Excerpt, MoreResults, SectionLink } from '../../types.ts';
import { viewBodyBlocks } from '../blocks/body-blocks.ts';
import { GREETING } from '../blocks/greeting.ts';
import { labelPages } from '../blocks/label-pages.ts';
import { SIZES } from '../blocks/limits.ts';
import { headerBlock, proseBlock, text } from '../blocks/prose.ts';
import { row } from '../controls/controls.ts';
import {
  breadcrumbBlocks,
  footerBlock,
  spellingBlocks,
  titleLine,
  understandingBlocks,
} from '../messages/message-parts.ts';
import { rephraseBlocks } from '../messages/notices.ts';
import { wordsOf } from '../messages/passage-message.ts';
import { resultRow } from '../messages/results-message.ts';
import { pageLink, readButton } from './view-parts.ts';

/** What a search found, for a view: the passage that answers, then further results, each to be read there. */
export interface SearchResults {
  answer: Answer;
  more: MoreResults;
}

/** The blocks of what was found; of nothing, the closest pages and how to ask again. */
export function searchResults({ answer, more }: SearchResults): KnownBlock[] {
  if (answer.kind === 'empty') return [];
  if (answer.kind === 'greeting') return [proseBlock(text(GREETING))];
  if (answer.kind === 'nothing' || !answer.best) return nothingFound(answer);
  const further = more.results.slice(0, SIZES.moreResults);
  return [
    ...understandingBlocks(answer),
    ...passage(answer.best),
    ...(answer.also ? [{ type: 'divider' } as const, ...passage(answer.also)] : []),
    ...(further.length > 0 ? [{ type: 'divider' } as const, headerBlock('More results')] : []),
    ...resultRows(further),
  ];
}

function passage(best: Excerpt): KnownBlock[] {
  const { page, section } = best;
  const body = viewBodyBlocks(wordsOf(best), SIZES.passageChars);
  return [
    titleLine(page, section),
    ...breadcrumbBlocks(page),
    ...body.blocks,
    ...row(readButton({ page, section }, best.cut || body.cut ? 'Read on' : 'Read the page')),
    footerBlock(page),
  ];
}

function nothingFound(answer: Answer): KnownBlock[] {
  const closest = labelPages(answer.others.slice(0, SIZES.furtherPages)).map(pageLink);
  return [
    proseBlock({ type: 'text', text: 'I found no answer in the documentation.', style: { bold: true } }),
    ...spellingBlocks(answer),
    ...(closest.length > 0 ? [headerBlock('The closest pages')] : []),
    ...resultRows(closest),
    ...rephraseBlocks(),
  ];
}

function resultRows(links: readonly SectionLink[]): KnownBlock[] {
  return links.map((link) => resultRow(link, readButton(link)));
}
