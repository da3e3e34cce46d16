import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, List, RootContent } from 'mdast';
import { spansText } from '../blocks.ts';
import type { Section } from '../types.ts';
import { stringAttribute } from './jsx.ts';
import { toBlocks, toPanel } from './to-blocks.ts';
import { type ResolveUrl, toSpans } from './to-spans.ts';

interface Draft {
  id: string;
  headings: string[];
  nodes: RootContent[];
  referenceIds: string[];
  /** What GitHub makes of its heading; none for the head. */
  anchor?: string;
}

/** A page's sections, the head first, and the title that its first heading gives where it has no other. */
export interface SplitPage {
  title?: string;
  sections: (Omit<Section, 'url'> & Pick<Draft, 'referenceIds' | 'anchor'>)[];
}

/**
 * Cuts a page at its h2 and h3 headings, those inside tab panels too. A section's id is the page's, then the
 * slugs of its h2 and h3. A page without a title of its own takes its first heading for it.
 */
export function splitSections(
  pageId: string,
  nodes: readonly RootContent[],
  titled: boolean,
  resolveUrl: ResolveUrl,
): SplitPage {
  const head: Draft = { id: pageId, headings: [], nodes: [], referenceIds: [] };
  const drafts = [head];
  let title: string | undefined;
  let h2: Draft = head;
  let current: Draft = head;
  const slugger = new Map<Draft, GithubSlugger>();
  const anchors = new GithubSlugger();

  const open = (parent: Draft, { text, slug: own }: HeadingParts, anchor: string): Draft => {
    const names = slugger.get(parent) ?? new GithubSlugger();
    slugger.set(parent, names);
    const id = `${parent.id}/${names.slug(own ?? headingSlug(text))}`;
    const draft = { id, headings: [...parent.headings, text], nodes: [], referenceIds: [], anchor };
    drafts.push(draft);
    return draft;
  };

  for (const node of unfoldTabs(nodes)) {
    if (node.type !== 'heading') {
      current.nodes.push(node);
      continue;
    }
    const parts = headingParts(node, resolveUrl);
    const anchor = anchors.slug(parts.text);
    const first = !titled && title === undefined && drafts.length === 1 && node.depth <= 3;
    if (first) title = parts.text;
    else if (node.depth === 2) current = h2 = open(head, parts, anchor);
    else if (node.depth === 3) current = open(h2, parts, anchor);
    else current.nodes.push(node);
  }

  const sections = drafts.map(({ id, headings, nodes, anchor }) => ({
    ...(anchor ? { anchor } : {}),
    id,
    headings,
    blocks: toBlocks(nodes, resolveUrl),
    referenceIds: referenceIds(nodes),
  }));
  return title === undefined ? { sections } : { title, sections };
}

interface HeadingParts {
  text: string;
  slug?: string;
}

/** A heading's words, and the slug that an annotation `{{ "url": "x" }}` gives it. */
function headingParts(node: Heading, resolveUrl: ResolveUrl): HeadingParts {
  const text = spansText(toSpans(node.children, resolveUrl));
  for (const child of node.children) {
    if (child.type !== 'mdxTextExpression') continue;
    const url = annotationUrl(child.value);
    if (url) return { text, slug: url };
  }
  return { text };
}

function annotationUrl(expression: string): string | undefined {
  try {
    const value: unknown = JSON.parse(expression);
    return value && typeof value === 'object' && 'url' in value ? String(value.url) : undefined;
  } catch {
    return undefined;
  }
}

/** As the documentation site slugs headings: `dsync.user_created vs. x` is `dsync-user-created-vs-x`. */
function headingSlug(text: string): string {
  const words = slug(text.replaceAll(/[._]/g, '-')).replaceAll(/-{2,}/g, '-').replace(/^-|-$/g, '');
  // A heading without a letter has to be opened by something.
  return words || 'section';
}

/** Lists whose items are tab panels with headings inside are laid flat, so that those headings count. */
function unfoldTabs(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'list') return [node];
    if (!holdsSections(node)) return [node];
    return node.children.flatMap((item) => {
      const panel = toPanel(item);
      if (!panel) return item.children;
      const label: RootContent = {
        type: 'heading',
        depth: 4,
        children: [{ type: 'text', value: panel.title }],
      };
      const [first, ...rest] = unfoldTabs(panel.nodes.filter((child) => !isBlank(child)));
      const opensSection = first?.type === 'heading' && first.depth <= 3;
      return opensSection ? [first, label, ...rest] : [label, ...(first ? [first, ...rest] : [])];
    });
  });
}

function holdsSections(list: List): boolean {
  return list.children.some((item) =>
    item.children.some(
      (child) =>
        (child.type === 'heading' && child.depth <= 3) ||
        (child.type === 'list' && toPanel(item) !== undefined && holdsSections(child)),
    ),
  );
}

function isBlank(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.every((child) => child.type === 'text' && !child.value);
}

function referenceIds(nodes: readonly RootContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement') return [];
    const own = stringAttribute(node, 'referenceId');
    return [...(own ? [own] : []), ...referenceIds(node.children)];
  });
}
