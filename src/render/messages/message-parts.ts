import type {
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  RichTextElement,
  SectionBlock,
} from '@slack/types';
import type { Answer, PageSummary, Section } from '../../types.ts';
import { cleanText, clipText } from '../blocks/clean-text.ts';
import { escapeMrkdwn, safeUrl } from '../blocks/escape.ts';
import { labelPages } from '../blocks/label-pages.ts';
import { LIMITS, SIZES } from '../blocks/limits.ts';
import { contextBlock, headerBlock, sectionOf } from '../blocks/prose.ts';
import { ACTIONS, button } from '../controls/button.ts';

/** The page's title; Slack allows no empty header. */
export function titleBlock(page: PageSummary): HeaderBlock {
  return headerBlock(
    clipText(page.title, LIMITS.headerChars) || clipText(page.id, LIMITS.headerChars) || 'Documentation',
  );
}

/** Where the page stands among the others; nothing for a page at the top. */
export function breadcrumbBlocks(page: PageSummary): ContextBlock[] {
  const text = clipText(page.breadcrumb.join(' › '), SIZES.breadcrumbChars);
  return text ? [contextBlock(text)] : [];
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

/** The way on: a link to exactly that section, or a button that opens a page without an address here. */
export function sourceBlocks(
  page: PageSummary,
  section: Pick<Section, 'id' | 'url' | 'headings'>,
  cut: boolean,
): KnownBlock[] {
  const url = safeUrl(section.url ?? page.url ?? '');
  if (!url) return openButton(section.id, cut ? 'Open the whole page' : 'Open the page');
  const name = clipText(section.headings.at(-1) ?? page.title, SIZES.titleChars);
  const text = cut ? `“${name}” continues in the documentation` : `Open “${name}” in the documentation`;
  return [{ type: 'rich_text', elements: [sectionOf({ type: 'link', url, text })] }];
}

/** Further pages, each with the line that describes it. */
export function furtherPageBlocks(title: string, pages: readonly PageSummary[]): KnownBlock[] {
  const shown = labelPages(pages.slice(0, SIZES.furtherPages));
  const elements = shown.flatMap((page) => {
    const url = linkOf(page);
    return url ? [sectionOf({ type: 'link', url, text: titleOf(page) }, ...dash(descriptionOf(page)))] : [];
  });
  if (shown.length === 0) return [];
  const list = { type: 'rich_text_list', style: 'bullet', indent: 0, elements } as const;
  const heading = sectionOf({ type: 'text', text: title, style: { bold: true } });
  return [
    { type: 'divider' },
    { type: 'rich_text', elements: elements.length > 0 ? [heading, list] : [heading] },
    ...shown.filter((page) => !linkOf(page)).map((page) => pageWithButton(page, openPage(page))),
  ];
}

/** Says that the words above are the documentation's own. */
export function footerBlock(page: PageSummary): ContextBlock {
  const source = page.url?.startsWith(WORKOS_DOCS) ? 'the WorkOS documentation' : 'the page named above';
  return contextBlock(`Word for word from ${source}.`);
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

const WORKOS_DOCS = 'https://workos.com/docs';

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

function dash(text: string): RichTextElement[] {
  return text ? [{ type: 'text', text: ` – ${text}` }] : [];
}

function openButton(id: string, label: string): KnownBlock[] {
  const elements = button(ACTIONS.open, label, openValue(id));
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

function openPage(page: PageSummary): Button[] {
  return button(ACTIONS.open, 'Open', openValue(page.id), `Open ${titleOf(page)}`);
}

/** The id of a page or section; one that would crowd the reply is left out. */
function openValue(id: string): string | undefined {
  const value = cleanText(id);
  return value.length <= SIZES.addressChars ? value : undefined;
}
