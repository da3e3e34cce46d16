import { basename, extname } from 'node:path';
import matter from 'gray-matter';
import type { RootContent } from 'mdast';
import { parse as parseToml } from 'smol-toml';
import { DocsBotError } from '../errors.ts';
import type { RawFile, Source } from '../sources/source.ts';
import { toPlainMarkdown } from './dialects.ts';
import { parseMarkdown } from './markdown.ts';

/** A documentation file, parsed but not yet understood. */
export interface ParsedFile extends RawFile {
  frontMatter: Record<string, unknown>;
  nodes: RootContent[];
}

/** A source's pages and its menus (`_navigation` files); other names that begin with `_` are left out. */
export interface SourceFiles {
  pages: ParsedFile[];
  menus: ParsedFile[];
  /** Why files of a lenient source were left out, a line each. */
  skipped: string[];
}

/** Parses every file of a source. Throws BAD_CORPUS naming the file, unless the source is lenient. */
export function readFiles(source: Source): SourceFiles {
  const isMenu = ({ path }: RawFile) => basename(path, extname(path)) === '_navigation';
  const isHidden = ({ path }: RawFile) => path.split('/').some((part) => part.startsWith('_'));
  const skipped: string[] = [];
  const read = (file: RawFile): ParsedFile[] => {
    try {
      return [parse(file)];
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
      const said = `${source.name}/${file.path} can't be parsed: ${reason}`;
      if (source.lenient) {
        skipped.push(said);
        return [];
      }
      throw new DocsBotError(
        'BAD_CORPUS',
        said,
        'Mend the front matter or the syntax of that file; a .md file may hold HTML, an .mdx file JSX.',
        { cause },
      );
    }
  };
  const files = source.files();
  const pages = files.filter((file) => !isHidden(file)).flatMap(read);
  return { pages, menus: files.filter(isMenu).flatMap(read), skipped };
}

/** Front matter between lines of `+++`, as Hugo and Zola have it. */
const TOML = { language: 'toml', delimiters: '+++', engines: { toml: parseToml } };

function parse(file: RawFile): ParsedFile {
  const text = file.text.replaceAll('\r\n', '\n');
  if (text.includes('\0')) throw new Error('it is no text');
  const { data, content } = /^\+\+\+\s*\n/.test(text) ? matter(text, TOML) : matter(text);
  const mdx = extname(file.path) === '.mdx';
  const { children } = parseMarkdown(toPlainMarkdown(content, { templates: !mdx }), mdx ? 'mdx' : 'markdown');
  return { ...file, text, frontMatter: data, nodes: children };
}
