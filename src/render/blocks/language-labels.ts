import { type Docs, LANGUAGES, type Language } from '../../types.ts';

/** What people call the languages of the API reference. */
export const LANGUAGE_LABELS: Record<Language, string> = {
  curl: 'cURL',
  js: 'Node.js',
  python: 'Python',
  ruby: 'Ruby',
  go: 'Go',
  php: 'PHP',
  java: 'Java',
  dotnet: '.NET',
  json: 'JSON',
};

/** The languages that have a name to ask for them by. */
export function namedLanguages(docs: Pick<Docs, 'languageNamed'>): Language[] {
  return LANGUAGES.filter((language) => docs.languageNamed(language));
}

/** Other languages that a method can be shown in; empty where there are none. */
export function alsoIn(languages: readonly Language[]): string {
  return languages.length > 0 ? `Also in ${languages.map((one) => LANGUAGE_LABELS[one]).join(', ')}.` : '';
}

/** That there is no code for a topic. */
export function noExample(topic: string, language: Language | undefined): string {
  return `The documentation has no ${language ? `${LANGUAGE_LABELS[language]} ` : ''}example of: ${topic}`;
}
