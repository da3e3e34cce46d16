import { LANGUAGE_LABELS, namedLanguages } from '../render/blocks/language-labels.ts';
import type { Docs } from '../types.ts';
import { failure, quoted } from './replies.ts';

/** The failure of a call that names no language of the documentation. */
export function noSuchLanguage(docs: Docs, name: string) {
  const known = namedLanguages(docs).map((language) => `${language} (${LANGUAGE_LABELS[language]})`);
  return failure(
    `The documentation has no code in ${quoted(name)}.`,
    `Next: name one of ${known.join(', ')}, or leave language out.`,
  );
}
