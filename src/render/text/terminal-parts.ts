import { fieldText, signature, spansText } from '../../blocks.ts';
import type { Block, Method, PageSummary, SectionLink, Span } from '../../types.ts';
import { labelPages } from '../blocks/label-pages.ts';
import { LANGUAGE_LABELS } from '../blocks/language-labels.ts';
import { hang, joinParts } from './text-parts.ts';

/** How text looks in a terminal. */
export interface TerminalStyle {
  /** Escape sequences for bold, dim and underlined text; plain text without. */
  color: boolean;
}

/** Gives a text its look. */
export type Paint = (look: keyof typeof CODES, text: string) => string;

const CODES = { bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], code: [36, 39] } as const;

/** Looks as a style has them. */
export function painter({ color }: TerminalStyle): Paint {
  return (look, text) => (color && text ? `\u001b[${CODES[look][0]}m${text}\u001b[${CODES[look][1]}m` : text);
}

/** A heading, its place in the documentation, and its address. */
export function titleLines({ page, section }: SectionLink, paint: Paint): string {
  const where = [...page.breadcrumb, page.title, ...section.headings].join(' > ');
  const heading = section.headings.at(-1) ?? page.title;
  return [paint('bold', heading), paint('dim', where), paint('underline', linkOf(section))].join('\n');
}

/** Pages one below the other, with what each is about. */
export function pageLines(pages: readonly PageSummary[], paint: Paint): string {
  return labelPages(pages)
    .map((page) => pageLine(page, paint))
    .join('\n');
}

function pageLine(page: PageSummary, paint: Paint): string {
  const said = page.description && ` - ${page.description}`;
  return `- ${paint('bold', page.title)}${said}\n  ${paint('underline', linkOf(page))}`;
}

/** Pages without a URL are opened by their id: `workos-docs read <id>`. */
function linkOf({ id, url }: { id: string; url?: string }): string {
  return url ?? `workos-docs read ${id}`;
}

/** A block as lines. */
export function blockLines(block: Block, paint: Paint): string {
  const inner = (blocks: readonly Block[]) => joinParts(blocks.map((b) => blockLines(b, paint)));
  switch (block.kind) {
    case 'paragraph':
      return spanLine(block.spans, paint);
    case 'heading':
      return paint('bold', spansText(block.spans));
    case 'list':
      return block.items
        .map((item, i) => hang(block.ordered ? `${block.start + i}. ` : '- ', inner(item)))
        .join('\n');
    case 'code':
      return joinParts([block.title ? paint('dim', block.title) : '', indent(block.text, '    ')]);
    case 'table':
      return tableLines([block.header, ...block.rows].map((row) => row.map(spansText)));
    case 'callout':
      return indent(inner(block.blocks), '| ');
    case 'definition':
      return `${paint('bold', spansText(block.term))}\n${indent(inner(block.blocks), '    ')}`;
    case 'tab':
      return `${paint('bold', block.title)}\n${indent(inner(block.blocks), '    ')}`;
    case 'image':
      return paint('dim', `[image: ${block.alt}] ${block.url}`);
    case 'gap':
      return paint('dim', '…');
    case 'method':
      return methodLines(block.method, paint);
  }
}

function methodLines(method: Method, paint: Paint): string {
  const { language, endpoint, parameters, properties, returns } = method;
  const called = endpoint && `${endpoint.verb} ${endpoint.path}`;
  const written = signature(method);
  const name = [...(called && called !== written ? [called] : []), written].map((line) =>
    paint('code', line),
  );
  const lists = [
    ['Parameters', parameters],
    ['Returns', returns],
    ['Properties', properties],
  ] as const;
  const parts = lists.flatMap(([label, fields]) =>
    fields.length > 0 ? [paint('dim', label), ...fields.map((field) => hang('- ', fieldText(field)))] : [],
  );
  return [`${name.join('\n')} ${paint('dim', `(${LANGUAGE_LABELS[language]})`)}`, ...parts].join('\n');
}

function spanLine(spans: readonly Span[], paint: Paint): string {
  return spans
    .map((span) => {
      if (span.code) return paint('code', span.text);
      if (span.bold) return paint('bold', span.text);
      return span.italic ? paint('italic', span.text) : span.text;
    })
    .join('');
}

function tableLines(rows: readonly string[][]): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(cell.length, most[i] ?? 0)),
    [],
  );
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (by + line).trimEnd())
    .join('\n');
}
