import type { Example, Examples } from '../../types.ts';
import { alsoIn, noExample } from '../blocks/language-labels.ts';
import { correctionLine } from './markdown.ts';
import {
  blockToMarkdown,
  escapeMarkdown,
  markdownPages,
  markdownPath,
  markdownTitle,
} from './markdown-parts.ts';
import { joinParts, withCleanTexts } from './text-parts.ts';

/** The examples of a topic as Markdown: each whole, with the link of its section. */
export function examplesToMarkdown(found: Examples): string {
  const { topic, language, examples, closest, ...understood } = withCleanTexts(found);
  const none = examples.length > 0 ? '' : noExample(escapeMarkdown(topic), language);
  const pages = closest.length > 0 ? ['**The closest pages**', markdownPages(closest)] : [];
  return joinParts([correctionLine(understood), none, ...pages, ...examples.flatMap(exampleParts)]);
}

function exampleParts({ page, section, block, otherLanguages }: Example): string[] {
  return [
    ...markdownTitle({ page, section }),
    markdownPath(section.id),
    blockToMarkdown(block),
    alsoIn(otherLanguages),
  ];
}
