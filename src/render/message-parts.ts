import type {
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  RichTextElement,
  RichTextSection,
  SectionBlock,
} from '@slack/types';
import type { Answer, PageSummary, Section } from '../types.ts';
import { cleanText, clipText } from './clean-text.ts';
import { escapeMrkdwn, safeUrl } from './escape.ts';
import { LIMITS, SIZES } from './limits.ts';

/** The action of a button that opens a page in place; its value is the id of the page or section. */
export const OPEN_ACTION = 'open';

/** The page's title; Slack allows no empty header. */
export function titleBlock(page: PageSummary): HeaderBlock {
  const text = clipText(page.title, LIMITS.headerChars) || clipText(page.id, LIMITS.headerChars);
  return { type: 'header', text: { type: 'plain_text', text: text || 'Documentation', emoji: false } };
}

/** Where the page stands among the others; nothing for a page at the top. */
export function breadcrumbBlocks(page: PageSummary): ContextBlock[] {
  const text = clipText(page.breadcrumb.join(' › '), SIZES.breadcrumbChars);
  return text ? [{ type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }] : [];
}

/** Which words of the question were read as others. */
export function correctionBlocks(corrections: Answer['corrections']): ContextBlock[] {
  const words = corrections
    .slice(0, SIZES.corrections)
    .map(({ to }) => `*${escapeMrkdwn(clipText(to.replace(/\*/g, ''), SIZES.correctionChars))}*`);
  if (words.length === 0) return [];
  return [
    { type: 'context', elements: [{ type: 'mrkdwn', text: `Showing results for ${words.join(', ')}` }] },
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
  const shown = pages.slice(0, SIZES.furtherPages);
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
    ...shown.filter((page) => !linkOf(page)).map(pageWithButton),
  ];
}

/** Says that the words above are the documentation's own. */
export function footerBlock(page: PageSummary): ContextBlock {
  const source = page.url?.startsWith(WORKOS_DOCS) ? 'the WorkOS documentation' : 'the page named above';
  return {
    type: 'context',
    elements: [{ type: 'plain_text', text: `Word for word from ${source}.`, emoji: false }],
  };
}

/** Words of our own, or of the asker: shown as they are, whatever they contain. */
export function proseBlock(...elements: RichTextElement[]): KnownBlock {
  return { type: 'rich_text', elements: [sectionOf(...elements)] };
}

const WORKOS_DOCS = 'https://workos.com/docs';

function sectionOf(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
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

function dash(text: string): RichTextElement[] {
  return text ? [{ type: 'text', text: ` – ${text}` }] : [];
}

function openButton(id: string, label: string): KnownBlock[] {
  const button = buttonOf(id, label);
  return button ? [{ type: 'actions', elements: [button] }] : [];
}

/** Each in a block of its own: an action id may stand only once in a block. */
function pageWithButton(page: PageSummary): SectionBlock {
  const text = [titleOf(page), descriptionOf(page)].filter(Boolean).join(' – ');
  const button = buttonOf(page.id, 'Open');
  return {
    type: 'section',
    text: { type: 'plain_text', text, emoji: false },
    ...(button ? { accessory: button } : {}),
  };
}

function buttonOf(id: string, label: string) {
  const value = cleanText(id);
  if (value === '' || value.length > SIZES.addressChars) return undefined;
  return {
    type: 'button',
    action_id: OPEN_ACTION,
    text: { type: 'plain_text', text: label, emoji: false },
    value,
  } as const;
}
