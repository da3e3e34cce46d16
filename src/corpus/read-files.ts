import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import matter from 'gray-matter';
import type { RootContent } from 'mdast';
import { DocsBotError } from '../errors.ts';
import { parseMarkdown } from './markdown.ts';
import type { Source } from './sources.ts';

/** A documentation file, parsed but not yet understood. */
export interface ParsedFile {
  /** Path under the source's folder, with `/`: `sso/test-sso.mdx`. */
  path: string;
  frontMatter: Record<string, unknown>;
  nodes: RootContent[];
  /** Characters in the file, front matter included. */
  size: number;
}

/** A source's pages and its menus (`_navigation` files); other names that begin with `_` are left out. */
export interface SourceFiles {
  pages: ParsedFile[];
  menus: ParsedFile[];
}

/** Reads and parses every `.md` and `.mdx` file of a source, by path. Throws BAD_CORPUS naming the file. */
export function readFiles(source: Source): SourceFiles {
  if (!statSync(source.folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DocsBotError(
      'BAD_CORPUS',
      `There is no documentation folder ${source.folder}.`,
      'Name an existing folder of .md or .mdx files with --docs <folder>.',
    );
  }
  const paths = readdirSync(source.folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => ['.md', '.mdx'].includes(extname(path)))
    .map((path) => path.split(sep).join('/'))
    .sort();
  const isMenu = (path: string) => basename(path, extname(path)) === '_navigation';
  const isHidden = (path: string) => path.split('/').some((part) => part.startsWith('_'));
  return {
    pages: paths.filter((path) => !isHidden(path)).map((path) => readFile(source, path)),
    menus: paths.filter(isMenu).map((path) => readFile(source, path)),
  };
}

function readFile(source: Source, path: string): ParsedFile {
  const text = readFileSync(join(source.folder, path), 'utf8').replaceAll('\r\n', '\n');
  try {
    const { data, content } = matter(text);
    const { children } = parseMarkdown(content, extname(path) === '.mdx' ? 'mdx' : 'markdown');
    return { path, frontMatter: data, nodes: children, size: text.length };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
    throw new DocsBotError(
      'BAD_CORPUS',
      `${join(source.folder, path)} can't be parsed: ${reason}`,
      'Mend the front matter or the syntax of that file; a .md file may hold HTML, an .mdx file JSX.',
      { cause },
    );
  }
}
