import type { KnownBlock, RichTextElement } from '@slack/types';
import type { QuestionGroup, Report } from '../../report.ts';
import { clipText } from '../blocks/clean-text.ts';
import { escapeMrkdwn, safeUrl } from '../blocks/escape.ts';
import { SIZES } from '../blocks/limits.ts';
import { bulletList, headerBlock, notice, proseBlock, text } from '../blocks/prose.ts';
import type { SlackMessage } from '../blocks/slack-message.ts';

/** The report for operators; why there is none, where the database is away. */
export function reportMessage(report: Report | undefined): SlackMessage {
  if (!report) return notice('The report cannot be read just now: the database is away.');
  const { since, questions, answered } = report;
  return {
    text: escapeMrkdwn(`${questions} questions since ${since.slice(0, 10)}, ${answered} answered.`),
    blocks: [headerBlock(`Questions since ${since.slice(0, 10)}`), ...reportBlocks(report)],
  };
}

/** What a report says, the most important first. */
export function reportBlocks(report: Report): KnownBlock[] {
  const { questions, answered, nothing, failed, helpful, notHelpful, bySurface, byProduct, pages } = report;
  return [
    proseBlock(
      text(`${questions} questions: ${answered} answered, ${nothing} without an answer, ${failed} failed. `),
      text(`${helpful} answers helped, ${notHelpful} did not.`),
    ),
    ...list(
      'Where',
      bySurface.map((one) => [text(`${one.surface.replaceAll('_', ' ')}: ${one.questions}`)]),
    ),
    ...list(
      'About',
      byProduct.map((one) => [text(`${clipText(one.product, SIZES.titleChars)}: ${one.questions}`)]),
    ),
    ...list(
      'Pages that did not help',
      pages
        .filter((one) => one.notHelpful > 0)
        .map((one) => [
          link(one.title, one.url),
          text(`: ${one.notHelpful} not, ${one.helpful} helpful`),
          ...Object.entries(one.reasons).map(([reason, count]) => text(`, ${reason} (${count})`)),
        ]),
    ),
    ...list('Questions without an answer', linesOf(report.unanswered)),
    ...list('Questions whose answer did not help', linesOf(report.unhelpful)),
  ];
}

function list(title: string, lines: RichTextElement[][]): KnownBlock[] {
  return lines.length > 0 ? [bulletList(title, lines.slice(0, SIZES.reportLines))] : [];
}

function linesOf(groups: readonly QuestionGroup[] = []): RichTextElement[][] {
  return groups.map(({ question, count, closest }) => [
    text(`“${clipText(question, SIZES.echoedQuestionChars)}” (${count})`),
    ...(closest ? [text(', closest: '), link(closest.title, closest.url)] : []),
  ]);
}

function link(title: string, url: string | undefined): RichTextElement {
  const shown = clipText(title, SIZES.titleChars);
  const address = safeUrl(url ?? '');
  return address ? { type: 'link', url: address, text: shown } : text(shown);
}
