import type { Results } from '../../types.ts';
import { correctionLine } from './markdown.ts';
import {
  blockToMarkdown,
  escapeMarkdown,
  markdownOrigins,
  markdownPath,
  markdownTitle,
} from './markdown-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** The pages found for a question as Markdown: each with its link, its path and the passage of it. */
export function resultsToMarkdown(question: string, found: Results): string {
  const { results, ...understood } = withCleanTexts(found);
  const asked = escapeMarkdown(withCleanTexts(question));
  const lead = found.answered ? '' : `The documentation has no clear answer to: ${asked}`;
  const closest = !found.answered && results.length > 0 ? 'These pages are the closest:' : '';
  const parts = results.flatMap(({ excerpt }) => [
    ...markdownTitle(excerpt),
    markdownPath(excerpt.section.id),
    ...excerpt.blocks.map(blockToMarkdown),
  ]);
  const origins = results.length > 0 ? markdownOrigins(results.map(({ excerpt }) => excerpt.page)) : '';
  return joinParts([correctionLine(understood), lead, closest, ...parts, origins]);
}
