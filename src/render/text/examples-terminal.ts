import type { Examples } from '../../types.ts';
import { alsoIn, noExample } from '../blocks/language-labels.ts';
import { blockLines, pageLines, painter, type TerminalStyle, titleLines } from './terminal-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** The examples of a topic, each whole, with the address of its section. */
export function examplesToTerminal(found: Examples, style: TerminalStyle): string {
  const paint = painter(style);
  const { topic, language, corrections, examples, closest } = withCleanTexts(found);
  const read =
    corrections.length > 0 ? `Showing results for ${corrections.map(({ to }) => to).join(', ')}.` : '';
  const parts = examples.flatMap(({ page, section, block, otherLanguages }) => [
    titleLines({ page, section }, paint),
    blockLines(block, paint),
    paint('dim', alsoIn(otherLanguages)),
  ]);
  const none = examples.length > 0 ? '' : noExample(topic, language);
  const pages = closest.length > 0 ? [paint('dim', 'The closest pages'), pageLines(closest, paint)] : [];
  return joinParts([read, none, ...pages, ...parts]);
}
