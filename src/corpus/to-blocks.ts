import type {
  BlockContent,
  Code,
  DefinitionContent,
  Image,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { spansText } from '../blocks.ts';
import type { Block } from '../types.ts';
import { stringAttribute } from './jsx.ts';
import { parseMarkdown } from './markdown.ts';
import { type ResolveUrl, toSpans } from './to-spans.ts';

type Handler = (node: MdxJsxFlowElement, resolveUrl: ResolveUrl) => Block[];

/** Block-level Markdown as neutral blocks. Components become what they say, or nothing; never raw JSX. */
export function toBlocks(nodes: readonly RootContent[], resolveUrl: ResolveUrl): Block[] {
  return nodes.flatMap((node) => blocksOf(node, resolveUrl));
}

/** A list item that is one of several alternatives: its label, and what stands under it. */
export interface Panel {
  title: string;
  nodes: RootContent[];
}

/** `| Title` begins a tab panel, `$ frontend="nextjs, remix"` a part for those frameworks. */
const PANEL = /^(?:\| (?<tab>.+)|\$ \w+="(?<choice>[^"]+)")$/;

/** A list item as a panel, or undefined for an ordinary item. */
export function toPanel({ children: [first, ...others] }: ListItem): Panel | undefined {
  if (first?.type !== 'paragraph') return undefined;
  const [line, below] = firstLine(first.children);
  const label = PANEL.exec(spansText(toSpans(line, () => undefined)))?.groups;
  const title = label?.tab ?? label?.choice;
  if (!title) return undefined;
  return { title, nodes: below.length > 0 ? [{ type: 'paragraph', children: below }, ...others] : others };
}

/** A paragraph's children up to its first line end, and those behind it. */
function firstLine(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = nodes.findIndex((node) => node.type === 'text' && node.value.includes('\n'));
  const node = nodes[at];
  if (node?.type !== 'text') return [[...nodes], []];
  const end = node.value.indexOf('\n');
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  return [
    [...nodes.slice(0, at), text(node.value.slice(0, end))],
    [text(node.value.slice(end + 1)), ...nodes.slice(at + 1)],
  ];
}

function blocksOf(node: RootContent, resolveUrl: ResolveUrl): Block[] {
  switch (node.type) {
    case 'paragraph':
      return isMarker(node) ? [] : paragraphBlocks(node, resolveUrl);
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, spans: toSpans(node.children, resolveUrl) }];
    case 'list':
      return listBlocks(node, resolveUrl);
    case 'code':
      return [codeBlock(node)];
    case 'table': {
      const rows = node.children.map((row) => row.children.map((cell) => toSpans(cell.children, resolveUrl)));
      return [{ kind: 'table', header: rows[0] ?? [], rows: rows.slice(1) }];
    }
    case 'blockquote':
      return quoteBlocks(toBlocks(node.children, resolveUrl));
    case 'html':
      return htmlBlocks(node.value, resolveUrl);
    case 'mdxJsxFlowElement':
      return (components[node.name ?? ''] ?? children)(node, resolveUrl);
    default:
      return [];
  }
}

/** `<GlossaryMarker>D</GlossaryMarker>`: the letter over the next part of the glossary. */
function isMarker({ children: [only, ...rest] }: Paragraph): boolean {
  return only?.type === 'mdxJsxTextElement' && only.name === 'GlossaryMarker' && rest.length === 0;
}

/** A quote, or what GitHub makes of one whose first line is a mark: `> [!WARNING]`. */
function quoteBlocks(blocks: Block[]): Block[] {
  const [first, ...rest] = blocks;
  const [lead, ...spans] = first?.kind === 'paragraph' ? first.spans : [];
  const [mark = '', role = ''] =
    /^\[!(note|tip|important|warning|caution)\]\s*/i.exec(lead?.text ?? '') ?? [];
  if (!lead || !mark) return callout('note', blocks);
  const text = lead.text.slice(mark.length);
  const below = [...(text ? [{ ...lead, text }] : []), ...spans];
  return callout(role.toLowerCase(), [...(below.length > 0 ? [paragraphOf(below)] : []), ...rest]);
}

/** HTML on lines of its own says its words, also where a part of it only opens or closes what stands around others. */
function htmlBlocks(html: string, resolveUrl: ResolveUrl): Block[] {
  try {
    return toBlocks(parseMarkdown(html, 'mdx').children, resolveUrl);
  } catch {
    const hidden = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<[^>]*>/gi;
    const text = html.replaceAll(hidden, ' ').replaceAll(/\s+/g, ' ').trim();
    return text ? [paragraphOf([{ text }])] : [];
  }
}

/** A fenced sample, with the title that its info string may give: ```bash title="Install". */
function codeBlock({ value, lang, meta }: Code): Block {
  const title = /\btitle="([^"]*)"/.exec(meta ?? '')?.[1];
  return { kind: 'code', text: value, ...(lang ? { language: lang } : {}), ...(title ? { title } : {}) };
}

const children: Handler = (node, resolveUrl) => toBlocks(node.children, resolveUrl);

const components: Record<string, Handler> = {
  Callout: (node, resolveUrl) =>
    callout(stringAttribute(node, 'type') ?? 'note', toBlocks(node.children, resolveUrl)),
  CodeBlock: titledCode,
  CodeBlockTab: titledCode,
  'Event.Root': eventBlocks,
  'ExampleApps.Root': (node, resolveUrl) => {
    const items = toBlocks(node.children as RootContent[], resolveUrl).map((block) => [block]);
    return items.length > 0 ? [{ kind: 'list', ordered: false, start: 1, items }] : [];
  },
  'ExampleApps.Card': (node) => {
    const text = stringAttribute(node, 'title');
    const url = stringAttribute(node, 'href');
    return text ? [{ kind: 'paragraph', spans: [{ text, ...(url ? { url } : {}) }] }] : [];
  },
};

function callout(role: string, blocks: Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: 'callout', role, blocks }] : [];
}

/** A code sample with its title; most name a file that the docs package does not carry, and say nothing. */
function titledCode(node: MdxJsxFlowElement, resolveUrl: ResolveUrl): Block[] {
  const title = stringAttribute(node, 'title');
  return toBlocks(node.children, resolveUrl).map((block) =>
    title && block.kind === 'code' ? { ...block, title } : block,
  );
}

/** `<Event.Details name="x">` beside `<Event.Description>`: the event's name and what is said of it. */
function eventBlocks(node: MdxJsxFlowElement, resolveUrl: ResolveUrl): Block[] {
  const [details] = within(node, 'Event.Details');
  const name = details && stringAttribute(details, 'name');
  if (!name) return children(node, resolveUrl);
  const blocks = within(node, 'Event.Description').flatMap((description): Block[] => {
    if (description.type === 'mdxJsxFlowElement') return toBlocks(description.children, resolveUrl);
    return [paragraphOf(toSpans(description.children as PhrasingContent[], resolveUrl))];
  });
  return [{ kind: 'definition', term: [{ text: name, code: true }], blocks }];
}

/** The components of that name below a node, in order: on lines of their own, or within a line. */
function within(node: Nodes, name: string): (MdxJsxFlowElement | MdxJsxTextElement)[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    const isJsx = child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement';
    return isJsx && child.name === name ? [child, ...within(child, name)] : within(child, name);
  });
}

function listBlocks(list: List, resolveUrl: ResolveUrl): Block[] {
  const panels = list.children.map(toPanel);
  if (panels.some((panel) => panel !== undefined)) {
    return list.children.flatMap((item, i): Block[] => {
      const { title = '', nodes = item.children } = panels[i] ?? {};
      const blocks = toBlocks(nodes, resolveUrl);
      return blocks.length > 0 ? [{ kind: 'tab', title, blocks }] : [];
    });
  }
  const items = list.children
    .map((item) => toBlocks(item.children as (BlockContent | DefinitionContent)[], resolveUrl))
    .filter((blocks) => blocks.length > 0);
  const ordered = list.ordered === true;
  return items.length > 0 ? [{ kind: 'list', ordered, start: list.start ?? 1, items }] : [];
}

/** A paragraph, or the definitions (`term`, next line `: text`) and images that it is written as. */
function paragraphBlocks(paragraph: Paragraph, resolveUrl: ResolveUrl): Block[] {
  const [term = [], ...definitions] = splitDefinitions(withoutImageOptions(paragraph.children));
  const images = paragraph.children
    .filter((node): node is Image => node.type === 'image')
    .map((node) => imageBlock(node, resolveUrl));
  const spans = toSpans(term, resolveUrl);
  if (definitions.length === 0) return [...(spans.length > 0 ? [paragraphOf(spans)] : []), ...images];
  const blocks = definitions.map((nodes) => paragraphOf(toSpans(nodes, resolveUrl)));
  return [{ kind: 'definition', term: spans, blocks: [...blocks, ...images] }];
}

function paragraphOf(spans: Extract<Block, { kind: 'paragraph' }>['spans']): Block {
  return { kind: 'paragraph', spans };
}

function imageBlock(node: Image, resolveUrl: ResolveUrl): Block {
  return { kind: 'image', alt: node.alt ?? '', url: resolveUrl(node.url) ?? node.url };
}

/** Drops the display options behind an image: `![alt](url)[border=false]`. */
function withoutImageOptions(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, i) => {
    const previous = nodes[i - 1];
    if (node.type !== 'text' || previous?.type !== 'image' || !node.value.startsWith('[')) return node;
    return { ...node, value: node.value.slice(node.value.indexOf(']') + 1) };
  });
}

const DEFINITION = '\n: ';

function splitDefinitions(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const [head = '', ...rest] = node.type === 'text' ? node.value.split(DEFINITION) : [''];
    if (rest.length === 0) {
      parts.at(-1)?.push(node);
      continue;
    }
    parts.at(-1)?.push({ type: 'text', value: head });
    for (const value of rest) parts.push([{ type: 'text', value }]);
  }
  return parts;
}
