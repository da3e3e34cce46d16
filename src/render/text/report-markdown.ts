import type { PageVerdicts, QuestionGroup, Report } from '../../report.ts';
import { escapeMarkdown, markdownLink } from './markdown-parts.ts';
import { joinParts } from './text-parts.ts';

/** A report as Markdown: a list that those who write the documentation can work from. */
export function reportToMarkdown(report: Report): string {
  const { since, questions, answered, nothing, failed, helpful, notHelpful } = report;
  return joinParts([
    `# Questions since ${since.slice(0, 10)}`,
    table(
      ['Questions', 'Answered', 'Nothing found', 'Failed', 'Helpful', 'Not helpful'],
      [[questions, answered, nothing, failed, helpful, notHelpful]],
    ),
    ...part(
      'Where they were asked',
      ['Place', 'Questions', 'Answered', 'Nothing found'],
      report.bySurface.map((one) => [
        one.surface.replaceAll('_', ' '),
        one.questions,
        one.answered,
        one.nothing,
      ]),
    ),
    ...part(
      'What they were about',
      ['Product', 'Answered', 'Helpful', 'Not helpful'],
      report.byProduct.map((one) => [one.product, one.questions, one.helpful, one.notHelpful]),
    ),
    ...part(
      'Pages that did not help',
      ['Page', 'Not helpful', 'Helpful', 'Why'],
      report.pages
        .filter((one) => one.notHelpful > 0)
        .map((one) => [raw(linkTo(one)), one.notHelpful, one.helpful, reasonsOf(one)]),
    ),
    ...questionsPart('Questions without an answer', report.unanswered),
    ...questionsPart('Questions whose answer did not help', report.unhelpful),
  ]);
}

/** Why a page did not help, in words. */
export function reasonsOf({ reasons }: PageVerdicts): string {
  return Object.entries(reasons)
    .map(([reason, count]) => `${reason} (${count})`)
    .join(', ');
}

function questionsPart(title: string, groups: readonly QuestionGroup[] | undefined): string[] {
  return part(
    title,
    ['Asked', 'Question', 'Closest section'],
    (groups ?? []).map(({ count, question, others, closest }) => [
      count,
      [question, ...others].join(' / '),
      raw(closest ? markdownLink(escapeMarkdown(closest.title), closest.url) : ''),
    ]),
  );
}

/** What is Markdown already. */
interface Raw {
  markdown: string;
}

function raw(markdown: string): Raw {
  return { markdown };
}

function linkTo({ title, url }: PageVerdicts): string {
  return markdownLink(escapeMarkdown(title), url);
}

function part(title: string, header: string[], rows: (string | number | Raw)[][]): string[] {
  return rows.length > 0 ? [`## ${title}`, table(header, rows)] : [];
}

function table(header: readonly string[], rows: readonly (string | number | Raw)[][]): string {
  const line = (cells: readonly (string | number | Raw)[]) => `| ${cells.map(cellOf).join(' | ')} |`;
  return [line(header), `|${' --- |'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

function cellOf(cell: string | number | Raw): string {
  const text = typeof cell === 'object' ? cell.markdown : escapeMarkdown(String(cell));
  return text.replaceAll(/\\?\|/g, '\\|').replaceAll(/\s+/g, ' ');
}
