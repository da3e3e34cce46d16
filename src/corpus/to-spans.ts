import type { PhrasingContent } from 'mdast';
import type { Span } from '../types.ts';
import { stringAttribute } from './jsx.ts';

type Style = Omit<Span, 'text'>;

/** Turns a documentation link (`/sso`, `#x`, `https://...`) into an absolute URL, or undefined. */
export type ResolveUrl = (url: string) => string | undefined;

/** Inline Markdown as spans: white space folded, components reduced to what they say, images left out. */
export function toSpans(nodes: readonly PhrasingContent[], resolveUrl: ResolveUrl): Span[] {
  return fold(nodes.flatMap((node) => spansOf(node, {}, resolveUrl)));
}

function spansOf(node: PhrasingContent, style: Style, resolveUrl: ResolveUrl): Span[] {
  const inner = (children: readonly PhrasingContent[], more: Style = {}) =>
    children.flatMap((child) => spansOf(child, { ...style, ...more }, resolveUrl));
  switch (node.type) {
    case 'text':
      return [{ text: node.value.replaceAll(/\s+/g, ' '), ...style }];
    case 'inlineCode':
      return [{ text: node.value, ...style, code: true }];
    case 'strong':
      return inner(node.children, { bold: true });
    case 'emphasis':
      return inner(node.children, { italic: true });
    case 'delete':
      return inner(node.children, { strike: true });
    case 'break':
      return [{ text: '\n', ...style }];
    case 'link':
      return inner(node.children, linkStyle(node.url, resolveUrl));
    case 'mdxJsxTextElement':
      return inner(
        node.children as PhrasingContent[],
        linkStyle(stringAttribute(node, 'href') ?? '', resolveUrl),
      );
    default:
      return [];
  }
}

function linkStyle(href: string, resolveUrl: ResolveUrl): Style {
  const url = href && resolveUrl(href);
  return url ? { url } : {};
}

/** Joins neighbours of one look and drops white space at both ends and doubled between spans. */
function fold(spans: Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    const text = (!last || /\s$/.test(last.text)) && !span.code ? span.text.trimStart() : span.text;
    if (!text) continue;
    if (last && sameLook(last, span)) last.text += text;
    else out.push({ ...span, text });
  }
  const last = out.at(-1);
  if (last && !last.code) last.text = last.text.trimEnd();
  return out.filter((span) => span.text);
}

function sameLook(a: Span, b: Span): boolean {
  return (['bold', 'italic', 'strike', 'code', 'url'] as const).every((key) => a[key] === b[key]);
}
