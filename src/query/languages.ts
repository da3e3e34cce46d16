import type { Language } from '../types.ts';
import { words } from './words.ts';

/** What people call an SDK's language, and the frameworks that belong to it. */
const NAMES: Record<string, Language> = {
  curl: 'curl',
  http: 'curl',
  javascript: 'js',
  js: 'js',
  typescript: 'js',
  ts: 'js',
  jsx: 'js',
  tsx: 'js',
  node: 'js',
  nodejs: 'js',
  nextjs: 'js',
  next: 'js',
  remix: 'js',
  react: 'js',
  express: 'js',
  python: 'python',
  django: 'python',
  flask: 'python',
  fastapi: 'python',
  ruby: 'ruby',
  rails: 'ruby',
  go: 'go',
  golang: 'go',
  php: 'php',
  laravel: 'php',
  symfony: 'php',
  java: 'java',
  kotlin: 'java',
  spring: 'java',
  csharp: 'dotnet',
  dotnet: 'dotnet',
};

/** Names that are also everyday words: they name a language only beside a word that says so, or first. */
const EVERYDAY = new Set(['go', 'next', 'express', 'spring', 'http', 'node']);
const BESIDE = new Set(['sdk', 'client', 'code', 'library', 'example', 'in', 'js', 'using', 'with', 'app']);

/** The language that a question names, from its words in order, and the place of the word that names it. */
export function askedLanguage(sequence: readonly string[]): { language: Language; at: number } | undefined {
  for (const [i, word] of sequence.entries()) {
    const language = Object.hasOwn(NAMES, word) ? NAMES[word] : undefined;
    if (!language) continue;
    const before = sequence[i - 1];
    const after = sequence[i + 1];
    const clear = i === 0 || BESIDE.has(before ?? '') || BESIDE.has(after ?? '');
    if (!EVERYDAY.has(word) || clear) return { language, at: i };
  }
  return undefined;
}

/** The language that a text names: `node`, `C#`, `Install Python SDK`. */
export function languageNamed(text: string): Language | undefined {
  return askedLanguage(words(text).map((word) => word.text))?.language;
}
