import type { PageSummary } from '../../types.ts';
import { cleanText } from '../blocks/clean-text.ts';
import { originsText } from '../blocks/origin-text.ts';

/** Parts of a text with an empty line between them, empty ones left out. */
export function joinParts(parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** A text behind a mark, its further lines under its first. */
export function hang(mark: string, text: string): string {
  return mark + text.replaceAll('\n', `\n${' '.repeat(mark.length)}`);
}

/** Where the words of pages were taken from; nothing where that is not known. */
export function originLine(pages: readonly Pick<PageSummary, 'origin'>[]): string {
  const known = pages.filter(({ origin }) => origin);
  return known.length > 0 ? originsText(known) : '';
}

/** The same value without control characters in any of its texts: what a page or a person says steers nothing. */
export function withCleanTexts<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === 'string' ? cleanText(inner) : inner,
  );
}
