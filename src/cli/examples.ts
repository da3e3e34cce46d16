import { DocsBotError } from '../errors.ts';
import { examplesToTerminal } from '../render/examples-terminal.ts';
import { LANGUAGE_LABELS } from '../render/language-labels.ts';
import { LANGUAGES } from '../types.ts';
import { openDocs } from './open-docs.ts';
import { print, terminalStyle } from './output.ts';

/** `workos-docs examples`: prints code and API methods for a topic. */
export function examples(words: string[], options: { index: string; lang?: string; limit: number }): void {
  const docs = openDocs(options);
  const { lang, limit } = options;
  const language = lang === undefined ? undefined : docs.languageNamed(lang);
  if (lang !== undefined && !language) {
    const known = LANGUAGES.filter((one) => docs.languageNamed(one)).join(', ');
    throw new DocsBotError(
      'USAGE',
      `The documentation has no code in ${JSON.stringify(lang.slice(0, 80))}.`,
      `Name one of these with --lang: ${known}.`,
    );
  }
  const topic = words.join(' ');
  const found = docs.examples(topic, { limit, ...(language ? { language } : {}) });
  if (found.examples.length > 0) {
    print(examplesToTerminal(found, terminalStyle()));
    return;
  }
  const where = found.language ? `${LANGUAGE_LABELS[found.language]} ` : '';
  const closest = found.closest.map(({ id }) => id).join(', ');
  throw new DocsBotError(
    'NOT_FOUND',
    `The documentation has no ${where}example of ${JSON.stringify(topic.slice(0, 80))}.`,
    closest
      ? `The closest pages, for workos-docs read: ${closest}.`
      : 'Try the name of a method or a product.',
  );
}
