import type { Examples } from '../types.ts';
import { LANGUAGE_LABELS } from './language-labels.ts';
import { blockLines, painter, type TerminalStyle, titleLines } from './terminal-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** The examples of a topic, each whole, with the address of its section. */
export function examplesToTerminal(found: Examples, style: TerminalStyle): string {
  const paint = painter(style);
  const { corrections, examples } = withCleanTexts(found);
  const read =
    corrections.length > 0 ? `Showing results for ${corrections.map(({ to }) => to).join(', ')}.` : '';
  const parts = examples.flatMap(({ page, section, block, otherLanguages }) => {
    const others = otherLanguages.map((language) => LANGUAGE_LABELS[language]).join(', ');
    return [
      titleLines({ page, section }, paint),
      blockLines(block, paint),
      others && paint('dim', `Also in ${others}.`),
    ];
  });
  return joinParts([read, ...parts]);
}
