import type { Button, ContextBlock, KnownBlock, RichTextElement, SectionBlock } from '@slack/types';
import type { Answer, PageSummary, Section } from '../../types.ts';
import { clipText } from '../blocks/clean-text.ts';
import { escapeMrkdwn, safeUrl } from '../blocks/escape.ts';
import { fullTitle, labelPages } from '../blocks/label-pages.ts';
import { SIZES } from '../blocks/limits.ts';
import { originsText } from '../blocks/origin-text.ts';
import { contextBlock, proseBlock, text } from '../blocks/prose.ts';

/** Page and headings as one line that leads to exactly that section. */
export function titleLine(page: PageSummary, section?: Pick<Section, 'url' | 'headings'>): KnownBlock {
  const text = clipText(
    [fullTitle(page), ...(section?.headings ?? [])].filter(Boolean).join(' › '),
    SIZES.titleLineChars,
  );
  const shown = text || clipText(page.id, SIZES.titleLineChars) || 'Documentation';
  const url = safeUrl(section?.url ?? page.url ?? '');
  return proseBlock(
    url
      ? { type: 'link', url, text: shown, style: { bold: true } }
      : { type: 'text', text: shown, style: { bold: true } },
  );
}

/** Where the page stands among the others; nothing for a page at the top. */
export function breadcrumbBlocks(page: PageSummary): ContextBlock[] {
  const place = clipText(page.breadcrumb.join(' › '), SIZES.breadcrumbChars);
  return place ? [contextBlock(place)] : [];
}

/** How the question was read, where that is not as it was typed: with the one before it, in other spelling. */
export function understandingBlocks({ question, followsUp, corrections }: Answer): ContextBlock[] {
  const read = clipText(question, SIZES.echoedQuestionChars);
  const words = corrections
    .slice(0, SIZES.corrections)
    .map(({ to }) => `*${escapeMrkdwn(clipText(to.replace(/\*/g, ''), SIZES.correctionChars))}*`);
  return [
    ...(followsUp && read ? [contextBlock(`Read together with your question before: “${read}”`)] : []),
    ...(words.length > 0 ? [contextBlock(`Showing results for ${words.join(', ')}`, 'mrkdwn')] : []),
  ];
}

/** Which spelling was tried, where nothing was found. */
export function spellingBlocks({ corrections }: Answer): ContextBlock[] {
  const clip = (word: string) => clipText(word, SIZES.correctionChars);
  const tried = corrections
    .slice(0, SIZES.corrections)
    .map(({ from, to }) => `“${clip(to)}” for “${clip(from)}”`);
  return tried.length > 0 ? [contextBlock(`Spelling tried: ${tried.join(', ')}`)] : [];
}

/** Whose click showed the message to everybody, and what was asked, in which Slack parses nothing. */
export function sharedBlocks(asker: string, question: string): ContextBlock[] {
  const asked = clipText(question, SIZES.echoedQuestionChars);
  const { elements } = contextBlock(`Shared by <@${asker}>`, 'mrkdwn');
  return [
    { type: 'context', elements: [...elements, ...(asked ? contextBlock(`Asked: ${asked}`).elements : [])] },
  ];
}

/** Further pages as links on one line; a page without an address is left to the menu. */
export function furtherPagesBlocks(title: string, pages: readonly PageSummary[]): KnownBlock[] {
  const links = labelPages(pages).flatMap((page): RichTextElement[] => {
    const url = linkOf(page);
    return url ? [{ type: 'link', url, text: titleOf(page) }] : [];
  });
  if (links.length === 0) return [];
  const line = links
    .slice(0, SIZES.furtherPages)
    .flatMap((link, i) => (i > 0 ? [text(' · '), link] : [link]));
  return [proseBlock(text(`${title}: `), ...line)];
}

/** Where the words above come from: of one page, or of several. */
export function footerBlock(pages: PageSummary | readonly PageSummary[], cut = false): ContextBlock {
  return contextBlock(`${originsText([pages].flat())}${cut ? ' The page has more.' : ''}`);
}

/** A page with the line that describes it, and what opens it. */
export function pageWithButton(page: PageSummary, [open]: Button[]): SectionBlock {
  const text = [titleOf(page), descriptionOf(page)].filter(Boolean).join(' – ');
  return {
    type: 'section',
    text: { type: 'plain_text', text, emoji: false },
    ...(open ? { accessory: open } : {}),
  };
}

function linkOf(page: PageSummary): string | undefined {
  const url = safeUrl(page.url ?? '');
  return url && url.length <= SIZES.addressChars ? url : undefined;
}

function titleOf(page: PageSummary): string {
  return clipText(page.title, SIZES.titleChars) || clipText(page.id, SIZES.titleChars) || 'Untitled page';
}

function descriptionOf(page: PageSummary): string {
  return clipText(page.description, SIZES.descriptionChars);
}
