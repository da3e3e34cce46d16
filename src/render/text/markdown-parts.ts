import { spansText } from '../../blocks.ts';
import type { Block, PageSummary, SectionLink, Span } from '../../types.ts';
import { labelPages } from '../blocks/label-pages.ts';
import { methodBlocks } from '../blocks/method-blocks.ts';
import { hang, joinParts, originLine } from './text-parts.ts';

/** A heading that links to a section, and below it the section's place in the documentation. */
export function markdownTitle({ page, section }: SectionLink, depth = 2): string[] {
  const where = [...page.breadcrumb, page.title, ...section.headings].map(escapeMarkdown).join(' › ');
  const name = escapeMarkdown(section.headings.at(-1) ?? page.title);
  return [`${'#'.repeat(depth)} ${linkOrPath(name, section)}`, where];
}

/** The name by which a page or section is read. */
export function markdownPath(id: string): string {
  return `Path: ${code(id)}`;
}

/** Where the words of pages were taken from. */
export function markdownOrigins(pages: readonly PageSummary[]): string {
  const line = originLine(pages);
  return line && `_${escapeMarkdown(line)}_`;
}

/** Pages as a list of links with what each is about; a page without an address is named by its path. */
export function markdownPages(pages: readonly PageSummary[]): string {
  return labelPages(pages)
    .map((page) => {
      const said = page.description && `: ${escapeMarkdown(page.description)}`;
      return `- ${linkOrPath(escapeMarkdown(page.title), page)}${said}`;
    })
    .join('\n');
}

/** A place by its address; where it has none, by the path that it is read by. */
function linkOrPath(name: string, { url, id }: { url?: string; id: string }): string {
  return url ? markdownLink(name, url) : `${name} (${code(id)})`;
}

/** A block as Markdown; its own headings are bold lines. */
export function blockToMarkdown(block: Block): string {
  return (texts[block.kind] as (block: Block) => string)(block);
}

const texts: { [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string } = {
  paragraph: ({ spans }) => inline(spans),
  heading: ({ spans }) => `**${escapeMarkdown(spansText(spans))}**`,
  list: ({ ordered, start, items }) =>
    items
      .map((item, i) => hang(ordered ? `${start + i}. ` : '- ', joinParts(item.map(blockToMarkdown))))
      .join('\n'),
  code: ({ text, language = '', title: name }) =>
    joinParts([name ? `**${escapeMarkdown(name)}**` : '', fenced(text, language)]),
  table: ({ header, rows }) => {
    const line = (cells: readonly Span[][]) =>
      `| ${cells.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
  },
  callout: ({ blocks }) => joinParts(blocks.map(blockToMarkdown)).replaceAll(/^/gm, '> '),
  definition: ({ term, blocks }) => joinParts([`**${inline(term)}**`, ...blocks.map(blockToMarkdown)]),
  tab: ({ title: name, blocks }) =>
    joinParts([`**${escapeMarkdown(name)}**`, ...blocks.map(blockToMarkdown)]),
  image: ({ alt, url }) => markdownLink(`Image: ${escapeMarkdown(alt)}`, url),
  gap: () => '…',
  method: ({ method }) => joinParts(methodBlocks(method).map(blockToMarkdown)),
};

function inline(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.code) return markdownLink(code(span.text), span.url);
      const text = escapeMarkdown(span.text);
      const mark = span.bold ? '**' : span.italic ? '_' : span.strike ? '~~' : '';
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      return before + markdownLink(words && `${mark}${words}${mark}`, span.url) + after;
    })
    .join('');
}

/** Code that may hold backticks of its own. */
function code(text: string): string {
  const ticks = '`'.repeat(1 + longestRun(text));
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

function fenced(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(text)));
  return `${fence}${language.replaceAll(/[^\w+#.-]/g, '')}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

/** A link, or the text alone where there is no address. */
export function markdownLink(text: string, url: string | undefined): string {
  return url && text ? `[${text}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)` : text;
}

/** What Markdown would read as markup, as itself. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~|#]/g, '\\$&').replaceAll(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}
