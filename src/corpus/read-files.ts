import { basename, extname } from 'node:path';
import matter from 'gray-matter';
import type { RootContent } from 'mdast';
import { parse as parseToml } from 'smol-toml';
import { DocsBotError } from '../errors.ts';
import type { RawFile, Source } from '../sources/source.ts';
import { parseMarkdown } from './markdown.ts';
import { toPlainMarkdown } from './to-plain-markdown.ts';

/** A documentation file whose front matter is parsed, and whose body is not yet. */
export interface ReadFile extends RawFile {
  frontMatter: Record<string, unknown>;
  /** What stands below the front matter. */
  body: string;
}

/** A source's pages and its menus (`_navigation` files); other names that begin with `_` are left out. */
export interface SourceFiles {
  pages: ReadFile[];
  menus: ReadFile[];
}

/** Does something with a file; what goes wrong is about that file. */
export type Attempt = <T>(file: RawFile, work: () => T) => T[];

/**
 * How the files of a source are worked on: what goes wrong with one is BAD_CORPUS, naming the file, or where the source
 * is lenient, a line in `skipped`.
 */
export function attemptFor(source: Source, skipped: string[]): Attempt {
  return (file, work) => {
    try {
      return [work()];
    } catch (cause) {
      if (cause instanceof DocsBotError && !source.lenient) throw cause;
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
}

/** The files of a source, their front matter parsed. */
export function readFiles(source: Source, attempt: Attempt): SourceFiles {
  const isMenu = ({ path }: RawFile) => basename(path, extname(path)) === '_navigation';
  const isHidden = ({ path }: RawFile) => path.split('/').some((part) => part.startsWith('_'));
  const read = (file: RawFile) => attempt(file, () => readFile(file));
  const files = source.files();
  return {
    pages: files.filter((file) => !isHidden(file)).flatMap(read),
    menus: files.filter(isMenu).flatMap(read),
  };
}

/** A file's body as a tree; that of all files together would fill the memory. */
export function parseBody({ path, body }: ReadFile): RootContent[] {
  const mdx = extname(path) === '.mdx';
  return parseMarkdown(toPlainMarkdown(body, { templates: !mdx }), mdx ? 'mdx' : 'markdown').children;
}

/** Front matter between lines of `+++`, as Hugo and Zola have it. */
const TOML = { language: 'toml', delimiters: '+++', engines: { toml: parseToml } };

function readFile(file: RawFile): ReadFile {
  const text = file.text.replaceAll('\r\n', '\n');
  if (text.includes('\0')) throw new Error('it is no text');
  // With options, empty ones too, gray-matter keeps no copy.
  const { data, content } = matter(text, /^\+\+\+\s*\n/.test(text) ? TOML : {});
  return { ...file, text, frontMatter: data, body: content };
}
