import type { Definition, Nodes, Root } from 'mdast';
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

/**
 * Parses a page's text; links whose address stands elsewhere (`[a page][p]`) become ordinary ones. Throws a
 * VFileMessage with line and column where the syntax is broken.
 */
export function parseMarkdown(text: string, dialect: Dialect): Root {
  const root = parsers[dialect].parse(text);
  const definitions = new Map<string, Definition>();
  visit(root, (node) => {
    if (node.type === 'definition') definitions.set(node.identifier, node);
  });
  visit(root, (node) => {
    if (node.type !== 'linkReference') return;
    const url = definitions.get(node.identifier)?.url ?? '';
    Object.assign(node, { type: 'link', url });
  });
  return root;
}

function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}
