import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import type { Docs, MenuEntry, PageSummary } from '../types.ts';
import { reply } from './replies.ts';
import { toPage } from './shapes.ts';

const TITLE = 'WorkOS documentation';

/** The products of the documentation, each with the page to begin with, in the shape of a page that is read. */
export function listProducts(docs: Docs): CallToolResult {
  const { docsVersion, pages } = docs.about;
  const products = docs.menu().flatMap(({ title, entries }) => {
    const all = pagesIn(entries);
    const [first] = all.toSorted((a, b) => depth(a) - depth(b));
    return first ? [{ title, first, count: all.length }] : [];
  });
  const lines = products.map(
    ({ title, first, count }) => `- ${title}: \`${first.id}\`${count > 1 ? ` and ${count - 1} more` : ''}`,
  );
  const markdown = [`# ${TITLE}`, `Version ${docsVersion}, ${pages} pages.`, lines.join('\n')].join('\n\n');
  return reply(
    [markdown, 'Next: workos_docs with one of these paths lists the pages below it and beside it.'],
    {
      page: { page: '', url: null, title: TITLE, description: '' },
      breadcrumb: [],
      section: '',
      part: 1,
      parts: 1,
      markdown,
      outline: [],
      children: products.map(({ title, first }) => ({ ...toPage(first), title })),
      previous: null,
      next: null,
    },
  );
}

function pagesIn(entries: readonly MenuEntry[]): PageSummary[] {
  return entries.flatMap(({ page, entries: below }) => [...(page ? [page] : []), ...pagesIn(below)]);
}

function depth({ id }: PageSummary): number {
  return id.split('/').length;
}
