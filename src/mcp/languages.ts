import { LANGUAGE_LABELS } from '../render/language-labels.ts';
import { type Docs, LANGUAGES, type Language } from '../types.ts';
import { failure, quoted } from './replies.ts';

/** The languages that can be asked for by name. */
export function namedLanguages(docs: Docs): Language[] {
  return LANGUAGES.filter((language) => docs.languageNamed(language));
}

/** The failure of a call that names no language of the documentation. */
export function noSuchLanguage(docs: Docs, name: string) {
  const known = namedLanguages(docs).map((language) => `${language} (${LANGUAGE_LABELS[language]})`);
  return failure(
    `The documentation has no code in ${quoted(name)}.`,
    `Next: name one of ${known.join(', ')}, or leave language out.`,
  );
}
