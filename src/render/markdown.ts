import { spansText } from '../blocks.ts';
import type { Answer, Block, Excerpt, PageSummary, Span } from '../types.ts';
import { labelPages } from './label-pages.ts';
import { methodBlocks } from './method-blocks.ts';
import { hang, joinParts, withCleanTexts } from './text-parts.ts';

/** An answer as GitHub-flavoured Markdown. */
export function toMarkdown(answer: Answer): string {
  const clean = withCleanTexts(answer);
  return joinParts([correctionLine(clean), ...body[clean.kind](clean)]);
}

const body: Record<Answer['kind'], (answer: Answer) => string[]> = {
  found: ({ best, others }) => [
    ...(best ? [...title(best), ...best.blocks.map(toText)] : []),
    ...(others.length > 0 ? ['**See also**', pageList(others)] : []),
  ],
  nothing: ({ question, others }) => [
    `I didn't find that in the documentation: ${escapeMarkdown(question)}`,
    ...(others.length > 0 ? ['**The closest pages**', pageList(others)] : []),
  ],
  empty: () => ['Ask a question, for example: how do I test SSO without Okta?'],
};

function correctionLine({ corrections }: Answer): string {
  if (corrections.length === 0) return '';
  return `Showing results for ${corrections.map(({ to }) => `**${escapeMarkdown(to)}**`).join(', ')}.`;
}

function title({ page, section }: Pick<Excerpt, 'page' | 'section'>): string[] {
  const where = [...page.breadcrumb, page.title, ...section.headings].map(escapeMarkdown).join(' › ');
  const name = escapeMarkdown(section.headings.at(-1) ?? page.title);
  return [`## ${linkTo(name, section)}`, where];
}

/** A place by its address; where it has none, by the id that it is read by. */
function linkTo(name: string, { url, id }: { url?: string; id: string }): string {
  return url ? link(name, url) : `${name} (\`${id}\`)`;
}

function pageList(pages: readonly PageSummary[]): string {
  return labelPages(pages)
    .map((page) => {
      const said = page.description && `: ${escapeMarkdown(page.description)}`;
      return `- ${linkTo(escapeMarkdown(page.title), page)}${said}`;
    })
    .join('\n');
}

function toText(block: Block): string {
  return (texts[block.kind] as (block: Block) => string)(block);
}

const texts: { [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => string } = {
  paragraph: ({ spans }) => inline(spans),
  heading: ({ spans }) => `**${escapeMarkdown(spansText(spans))}**`,
  list: ({ ordered, start, items }) =>
    items.map((item, i) => hang(ordered ? `${start + i}. ` : '- ', joinParts(item.map(toText)))).join('\n'),
  code: ({ text, language = '', title: name }) =>
    joinParts([name ? `**${escapeMarkdown(name)}**` : '', fenced(text, language)]),
  table: ({ header, rows }) => {
    const line = (cells: readonly Span[][]) =>
      `| ${cells.map((cell) => inline(cell).replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
  },
  callout: ({ blocks }) => joinParts(blocks.map(toText)).replaceAll(/^/gm, '> '),
  definition: ({ term, blocks }) => joinParts([`**${inline(term)}**`, ...blocks.map(toText)]),
  tab: ({ title: name, blocks }) => joinParts([`**${escapeMarkdown(name)}**`, ...blocks.map(toText)]),
  image: ({ alt, url }) => link(`Image: ${escapeMarkdown(alt)}`, url),
  gap: () => '…',
  method: ({ method }) => joinParts(methodBlocks(method).map(toText)),
};

function inline(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (span.code) return link(code(span.text), span.url);
      const text = escapeMarkdown(span.text);
      const mark = span.bold ? '**' : span.italic ? '_' : span.strike ? '~~' : '';
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
      return before + link(words && `${mark}${words}${mark}`, span.url) + after;
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

function link(text: string, url: string | undefined): string {
  return url && text ? `[${text}](<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>)` : text;
}

/** What Markdown would read as markup, as itself. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>~|#]/g, '\\$&').replaceAll(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}
