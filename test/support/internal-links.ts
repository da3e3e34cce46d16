import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';

/** Links of the documentation that lead to no page of it: its own mistakes, known one by one. */
export const STALE_LINKS = [
  '/authkit/vanilla/nodejs/3-handle-the-user-session/save-the-encrypted-session',
  '/directory-sync/attributes/custom-attributes/auto-mapped-attributes',
  '/directory-sync/attributes/custom-attributes/custom-mapped-attributes',
  '/rbac/assignments/idp-role-assignment',
];

/** The distinct links between pages, as their bodies write them: `](/...)`, assets, queries, fragments and closing slashes left out. */
export function internalLinks(folder: string): string[] {
  const links = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .flatMap((path) => {
      const body = matter(readFileSync(join(folder, path), 'utf8')).content;
      return [...body.matchAll(/\]\((\/[^)\s]*)\)/g)].map(([, link = '']) =>
        link.replace(/\/?([?#].*)?$/, ''),
      );
    });
  return [...new Set(links)].filter((link) => !/\.\w+$/.test(link)).sort();
}
