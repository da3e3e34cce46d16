import type { Language } from '../types.ts';

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
