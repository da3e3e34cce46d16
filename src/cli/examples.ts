import { DocsBotError } from '../errors.ts';
import { namedLanguages } from '../render/blocks/language-labels.ts';
import { examplesToTerminal } from '../render/text/examples-terminal.ts';
import { openDocs } from './open-docs.ts';
import { print, terminalStyle } from './output.ts';

/** `workos-docs examples`: prints code and API methods for a topic. */
export function examples(words: string[], options: { index: string; lang?: string; limit: number }): void {
  const docs = openDocs(options);
  const { lang, limit } = options;
  const language = lang === undefined ? undefined : docs.languageNamed(lang);
  if (lang !== undefined && !language) {
    const known = namedLanguages(docs).join(', ');
    throw new DocsBotError(
      'USAGE',
      `The documentation has no code in ${JSON.stringify(lang.slice(0, 80))}.`,
      `Name one of these with --lang: ${known}.`,
    );
  }
  const found = docs.examples(words.join(' '), { limit, ...(language ? { language } : {}) });
  if (found.topic === '') {
    throw new DocsBotError('USAGE', 'There is no topic.', 'Try: workos-docs examples "list directory users"');
  }
  print(examplesToTerminal(found, terminalStyle()));
}
