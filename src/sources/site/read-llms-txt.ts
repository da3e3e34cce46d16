import { WORKOS_DOCS } from '../npm-package.ts';

/** A page that the site's list of pages names. */
export interface ListedPage {
  /** Its path under the docs: `authkit/sessions`. */
  id: string;
  title: string;
  description?: string;
  /** The headings of the list that it stands under, outermost first. */
  headings: string[];
}

const HEADING = /^(?<marks>#{2,6})\s+(?<text>.+?)\s*#*$/;
/** `- [Sessions](https://workos.com/docs/authkit/sessions.md): How a session is kept.` */
const LINK = /^\s*[-*]\s+\[(?<title>[^\]]+)\]\((?<url>[^)\s]+)\)(?::\s*(?<description>.+?))?\s*$/;

/** The pages that `llms.txt` names, in its order, each once; what leads outside the docs is left out. */
export function readLlmsTxt(text: string, site: string): ListedPage[] {
  const found = new Map<string, ListedPage>();
  const headings: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const heading = HEADING.exec(line)?.groups;
    if (heading) headings.splice((heading.marks?.length ?? 2) - 2, headings.length, heading.text ?? '');
    const { title = '', url = '', description } = LINK.exec(line)?.groups ?? {};
    const id = pathOf(url, site);
    if (!id || found.has(id)) continue;
    found.set(id, { id, title, headings: headings.filter(Boolean), ...(description ? { description } : {}) });
  }
  return [...found.values()];
}

/** The path of a page's address, which may be that of its Markdown; undefined for what is no page of the docs. */
function pathOf(url: string, site: string): string | undefined {
  const base = [WORKOS_DOCS, site].find((one) => url.startsWith(`${one}/`));
  const path =
    base &&
    url
      .slice(base.length + 1)
      .replace(/[?#].*$/, '')
      .replace(/\.md$|\/$/, '');
  return path &&
    /^[\w.-]+(?:\/[\w.-]+)*$/.test(path) &&
    !path.split('/').includes('..') &&
    !path.endsWith('.txt')
    ? path
    : undefined;
}
