import type { QuestionGroup, Report } from '../../report.ts';
import { reasonsOf } from './report-markdown.ts';
import { painter, type TerminalStyle } from './terminal-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** A report for a person at a terminal. */
export function reportToTerminal(report: Report, style: TerminalStyle): string {
  const paint = painter(style);
  const { since, questions, answered, nothing, failed, helpful, notHelpful, bySurface, byProduct, pages } =
    report;
  const list = (title: string, lines: string[]) =>
    lines.length > 0 ? [[paint('bold', title), ...lines].join('\n')] : [];
  return joinParts([
    `${paint('bold', `Since ${since.slice(0, 10)}`)}: ${questions} questions, ${answered} answered, ` +
      `${nothing} without an answer, ${failed} failed; ${helpful} helpful, ${notHelpful} not.`,
    ...list(
      'Where',
      bySurface.map((one) => `${pad(one.questions)}  ${one.surface.replaceAll('_', ' ')}`),
    ),
    ...list(
      'About',
      byProduct.slice(0, MOST_LINES).map((one) => `${pad(one.questions)}  ${one.product}`),
    ),
    ...list(
      'Did not help',
      pages
        .filter((one) => one.notHelpful > 0)
        .slice(0, MOST_LINES)
        .map((one) => [`${pad(one.notHelpful)}  ${one.page}`, reasonsOf(one)].filter(Boolean).join(': ')),
    ),
    ...list('Found nothing', linesOf(report.unanswered)),
    ...list('Answers that did not help', linesOf(report.unhelpful)),
  ]);
}

const MOST_LINES = 10;

function linesOf(groups: readonly QuestionGroup[] = []): string[] {
  return withCleanTexts(groups)
    .slice(0, MOST_LINES)
    .map(({ count, question, closest }) =>
      [`${pad(count)}  ${question}`, ...(closest ? [`closest: ${closest.section}`] : [])].join('  '),
    );
}

function pad(count: number): string {
  return String(count).padStart(6);
}
