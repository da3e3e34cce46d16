import { posix } from 'node:path';

/** How names are written that a path has in lower case. */
const NAMES: Record<string, string> = {
  authkit: 'AuthKit',
  dotnet: '.NET',
  js: 'JavaScript',
  nextjs: 'Next.js',
  node: 'Node.js',
  php: 'PHP',
  sdks: 'SDKs',
  tanstack: 'TanStack',
  ux: 'UX',
};

/** A title for a page or folder that gives none: the last part of its path, as words. */
export function titleOfPath(path: string): string {
  const words = posix.basename(path).split('-');
  return words
    .map((word, i) => NAMES[word] ?? (i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join(' ');
}
