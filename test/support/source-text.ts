import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

/** As much of a Markdown node as is read here. */
interface Node {
  type: string;
  value?: string | undefined;
  /** What stands behind the language of a code sample: its title. */
  meta?: string | null | undefined;
  alt?: string | null | undefined;
  children?: Node[];
  attributes?: { value?: unknown }[];
}

/** What the files of a folder say, read without the code of src/corpus: for comparing with what is shown. */
export interface SourceText {
  /** Text of each page by its path without extension and `/index`, white space folded. */
  pages: Map<string, string>;
  /** All front matter: descriptions of the reference may stand on another page than the one that shows them. */
  frontMatter: string;
}

const mdx = remark().use(remarkGfm).use(remarkMdx).freeze();
const markdown = remark().use(remarkGfm).freeze();

/** Reads the Markdown files of a folder. */
export function readSourceText(folder: string): SourceText {
  const pages = new Map<string, string>();
  const front: string[] = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const extension = /\.mdx?$/.exec(path)?.[0];
    if (!extension) continue;
    const { data, content } = matter(readFileSync(join(folder, path), 'utf8'));
    const own = stringsIn(data);
    front.push(...own);
    const body = textOf((extension === '.mdx' ? mdx : markdown).parse(content));
    const id = path.replaceAll('\\', '/').replace(/(\/?index)?\.mdx?$/, '');
    pages.set(id, folded([body, ...own].join('\n')));
  }
  return { pages, frontMatter: folded(front.join('\n')) };
}

/** Signs of the dialect that are not shown: conditions and titles of panels, definitions, options of images. */
const NOT_SHOWN = /^(\$ \w+="[^"]*"|\| Payload|\[\w+=\w+\])$|^(\| |: )/;

/** The lines of text and pieces of code of one page's file, white space folded, without the dialect's own signs. */
export function readSourceLines(file: string): string[] {
  const lines = (node: Node): string[] => {
    if (node.type === 'text') return (node.value ?? '').split('\n').map((line) => line.trim());
    if (node.type === 'inlineCode' || node.type === 'code') return [node.value ?? ''];
    return (node.children ?? []).flatMap(lines);
  };
  return lines(mdx.parse(matter(readFileSync(file, 'utf8')).content)).map((line) =>
    folded(line.replace(NOT_SHOWN, '')),
  );
}

/** White space folded, so that line ends in the source do not matter. */
export function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const INLINE = new Set([
  'text',
  'inlineCode',
  'strong',
  'emphasis',
  'delete',
  'link',
  'break',
  'image',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

/** Text, code and the texts that components and images carry; blocks apart, inline text side by side. */
function textOf(node: Node): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'code') return `${node.value ?? ''}\n${node.meta ?? ''}`;
  if (['text', 'inlineCode'].includes(node.type)) return node.value ?? '';
  const carried = [...(node.attributes ?? []).map(({ value }) => value), node.alt].filter(
    (value) => typeof value === 'string',
  );
  if (node.type === 'image') return '';
  const inside = (node.children ?? []).map((child) =>
    INLINE.has(child.type) ? textOf(child) : `\n${textOf(child)}\n`,
  );
  // What is carried stands at the end, so that it parts no sentence.
  return [...inside, ...(INLINE.has(node.type) ? [] : carried), ...imagesIn(node)].join(
    carried.length > 0 ? '\n' : '',
  );
}

function imagesIn(node: Node): string[] {
  return (node.children ?? []).flatMap((child) => (child.type === 'image' ? [`\n${child.alt ?? ''}\n`] : []));
}

/** Every text and number of the front matter, each also as the Markdown that it may be. */
function stringsIn(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (value instanceof Object)
    return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
  return [String(value), textOf(markdown.parse(String(value)))];
}
