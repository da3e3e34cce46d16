import type { PhrasingContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import stripMarkdown from 'strip-markdown';
import { spansText } from '../blocks.ts';
import { toSpans } from './to-spans.ts';

const stripper = remark()
  .use(remarkGfm)
  .use(stripMarkdown, { keep: ['code', 'table'] })
  .freeze();

/** The words of a short Markdown text (a title, a description) on one line. */
export function plainText(markdown: string): string {
  const root = stripper.runSync(stripper.parse(markdown));
  const lines = root.children.flatMap((node) =>
    'children' in node ? spansText(toSpans(node.children as PhrasingContent[], () => undefined)) : [],
  );
  return lines.join(' ').trim();
}
