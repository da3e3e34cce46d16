import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';

/** `mdx` pages may hold components and expressions; `markdown` pages may hold HTML. */
export type Dialect = 'markdown' | 'mdx';

const parsers = {
  markdown: remark().use(remarkGfm).freeze(),
  mdx: remark().use(remarkGfm).use(remarkMdx).freeze(),
};

/** Parses a page's text. Throws a VFileMessage with line and column where the syntax is broken. */
export function parseMarkdown(text: string, dialect: Dialect): Root {
  return parsers[dialect].parse(text);
}
