import type { Answer, Excerpt, Reading } from '../../types.ts';
import { GREETING } from '../blocks/greeting.ts';
import { alsoIn } from '../blocks/language-labels.ts';
import {
  blockLines,
  type Paint,
  pageLines,
  painter,
  type TerminalStyle,
  titleLines,
} from './terminal-parts.ts';
import { joinParts, originLine, withCleanTexts } from './text-parts.ts';

/** An answer as a person wants it in a terminal. */
export function toTerminal(answer: Answer, style: TerminalStyle): string {
  const clean = withCleanTexts(answer);
  return joinParts([understandingLines(clean), ...body[clean.kind](clean, painter(style))]);
}

/** A page or section, whole. */
export function readingToTerminal(reading: Reading, style: TerminalStyle): string {
  const paint = painter(style);
  const clean = withCleanTexts(reading);
  return joinParts([
    titleLines(clean, paint),
    ...clean.blocks.map((block) => blockLines(block, paint)),
    paint('dim', originLine([clean.page])),
  ]);
}

/** The words of a passage alone, without looks. */
export function passageToTerminal({ blocks }: Pick<Excerpt, 'blocks'>): string {
  return joinParts(withCleanTexts(blocks).map((block) => blockLines(block, painter({ color: false }))));
}

const body: Record<Answer['kind'], (answer: Answer, paint: Paint) => string[]> = {
  found: ({ best, also, others, languages, language }, paint) => [
    ...(best ? excerptParts(best, paint) : []),
    ...(also ? excerptParts(also, paint) : []),
    ...(best ? [paint('dim', originLine([best.page, ...(also ? [also.page] : [])]))] : []),
    paint('dim', alsoIn(languages.filter((one) => one !== language))),
    ...(others.length > 0 ? [paint('dim', 'See also'), pageLines(others, paint)] : []),
  ],
  nothing: ({ question, others }, paint) => [
    `I didn't find that in the WorkOS documentation: ${question}`,
    ...(others.length > 0 ? [paint('dim', 'The closest pages'), pageLines(others, paint)] : []),
    paint('dim', 'Try the words of the documentation, the name of a method or event, or an error code.'),
    paint('dim', 'WorkOS support answers at support@workos.com.'),
  ],
  empty: () => ['Ask a question, for example: how do I test SSO without Okta?'],
  greeting: () => [GREETING],
};

function understandingLines({ kind, question, followsUp, corrections }: Answer): string {
  const read = followsUp ? `Read together with the question before: ${question}` : '';
  const tried = corrections.map(({ from, to }) => `"${to}" for "${from}"`).join(', ');
  const words = corrections.map(({ to }) => to).join(', ');
  const spelling = kind === 'found' ? `Showing results for ${words}.` : `Spelling tried: ${tried}.`;
  return [read, words && spelling].filter(Boolean).join('\n');
}

function excerptParts(excerpt: Excerpt, paint: Paint): string[] {
  const unsaid = excerpt.cut && !excerpt.blocks.some(({ kind }) => kind === 'gap');
  const more = unsaid ? [paint('dim', '…')] : [];
  return [titleLines(excerpt, paint), ...excerpt.blocks.map((block) => blockLines(block, paint)), ...more];
}
