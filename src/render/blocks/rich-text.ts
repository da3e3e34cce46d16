import type { RichTextBlockElement, RichTextElement, RichTextList, RichTextSection } from '@slack/types';
import type { BasicBlock } from './basic-blocks.ts';
import { cleanText } from './clean-text.ts';
import { LIMITS } from './limits.ts';
import { spanElements } from './span-elements.ts';

/**
 * Blocks as elements of a rich text block. Slack parses no markup in rich text, so what the documentation
 * says is shown as it stands. Tables are not among its elements.
 */
export function richText(blocks: readonly BasicBlock[]): RichTextBlockElement[] {
  return joinSections(blocks.flatMap((block) => elementsOf(block, 0)));
}

/** `offset` is documented for lists, but missing from the types: the number of the first item, less one. */
type List = RichTextList & { offset?: number };

/** In the place of text where Slack insists on some. */
export const BLANK = '\u00A0';

const BLANK_SECTION: RichTextSection = {
  type: 'rich_text_section',
  elements: [{ type: 'text', text: BLANK }],
};

function elementsOf(block: BasicBlock, indent: number): RichTextBlockElement[] {
  return (handlers[block.kind] as (block: BasicBlock, indent: number) => RichTextBlockElement[])(
    block,
    indent,
  );
}

type Handlers = {
  [K in BasicBlock['kind']]: (
    block: Extract<BasicBlock, { kind: K }>,
    indent: number,
  ) => RichTextBlockElement[];
};

const handlers: Handlers = {
  paragraph: (block) => section(spanElements(block.spans)),
  code: (block) => {
    const elements = spanElements([{ text: cleanText(block.text).trimEnd() }]);
    return isBlank(elements) ? [] : [{ type: 'rich_text_preformatted', elements }];
  },
  quote: (block) => {
    const elements = lines(block.blocks.map((inner) => inline(inner, 0)));
    return isBlank(elements) ? [] : [{ type: 'rich_text_quote', elements }];
  },
  list: listElements,
  table: () => [],
};

/** Items hold text only; what else an item says stands between two lists, and the numbers run on. */
function listElements(list: Extract<BasicBlock, { kind: 'list' }>, indent: number): RichTextBlockElement[] {
  const elements: RichTextBlockElement[] = [];
  let open: List | undefined;
  list.items.forEach((item, i) => {
    const end = item.findIndex((block) => block.kind !== 'paragraph');
    const paragraphs = end === -1 ? item : item.slice(0, end);
    const [text = BLANK_SECTION] = section(lines(paragraphs.map((block) => inline(block, 0))));
    if (!open) {
      open = emptyList(list.ordered, indent, list.start + i);
      elements.push(open);
    }
    open.elements.push(text);
    const rest = end === -1 ? [] : item.slice(end).flatMap((block) => elementsOf(block, indent + 1));
    if (rest.length === 0) return;
    elements.push(...rest);
    open = undefined;
  });
  return elements;
}

function emptyList(ordered: boolean, indent: number, start: number): List {
  return {
    type: 'rich_text_list',
    style: ordered ? 'ordered' : 'bullet',
    indent: Math.min(indent, LIMITS.listIndent),
    elements: [],
    ...(ordered && start > 1 ? { offset: start - 1 } : {}),
  };
}

/** A block inside a quote or an item, where Slack allows nothing but text and links. */
function inline(block: BasicBlock, indent: number): RichTextElement[] {
  if (block.kind === 'paragraph') return spanElements(block.spans);
  if (block.kind === 'code') return spanElements([{ text: block.text, code: true }]);
  if (block.kind === 'quote') return lines(block.blocks.map((inner) => inline(inner, indent)));
  if (block.kind === 'table') return [];
  return lines(
    block.items.map((item, i) => {
      const mark = `${'  '.repeat(indent)}${block.ordered ? `${block.start + i}.` : '•'} `;
      return [
        { type: 'text', text: cleanText(mark) },
        ...lines(item.map((inner) => inline(inner, indent + 1))),
      ];
    }),
  );
}

/** Consecutive paragraphs become one section: only inside a section does Slack show an empty line. */
function joinSections(elements: readonly RichTextBlockElement[]): RichTextBlockElement[] {
  const joined: RichTextBlockElement[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (last?.type === 'rich_text_section' && element.type === 'rich_text_section') {
      last.elements.push({ type: 'text', text: '\n\n' }, ...element.elements);
    } else joined.push(element);
  }
  return joined;
}

function section(elements: RichTextElement[]): RichTextSection[] {
  return isBlank(elements) ? [] : [{ type: 'rich_text_section', elements }];
}

function isBlank(elements: readonly RichTextElement[]): boolean {
  return elements.every((element) => 'text' in element && /^[ \t\n]*$/.test(element.text ?? ''));
}

function lines(groups: readonly RichTextElement[][]): RichTextElement[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, i): RichTextElement[] => (i > 0 ? [{ type: 'text', text: '\n' }, ...group] : group));
}
