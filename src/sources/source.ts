import type { Origin } from '../currency.ts';

/** A file of documentation as it was written. */
export interface RawFile {
  /** With `/`, under the source's root: `sso/test-sso.mdx`; its end tells Markdown from MDX. */
  path: string;
  text: string;
  /** The page's address, where it is not the source's base URL and the path. */
  url?: string;
  /** What the text was taken from, where that is not the source's origin. */
  origin?: Origin;
  /** What the page is about, where the file does not say. */
  description?: string;
  /** Titles of what it belongs to, outermost first, where no menu of the source says. */
  breadcrumb?: string[];
}

/** Where documentation comes from. A new kind is a file beside this one and a line in `read-sources.ts`. */
export interface Source {
  /** What a person knows it by: a folder, a package. */
  name: string;
  /** Put before every page id: `bot` makes `installing.md` the page `bot/installing`. */
  prefix: string;
  /** Pages without one are opened in place rather than linked. */
  baseUrl?: string;
  /** How a section is linked to: by further parts of the path, or by the anchor that GitHub makes of its heading. */
  sectionLinks?: 'path' | 'anchor';
  /** What the last line of a reply says; nothing for pages of one's own. */
  origin?: Origin;
  /** A changelog in the docs server's JSON format, shown as the page `changelog`. */
  changelog?: unknown;
  /** Version of the docs package that the pages belong to, where they belong to one. */
  version?: string;
  /** A file that can't be read is named and left out, in place of ending the build. */
  lenient?: boolean;
  /** Every file of the source, by path. Throws BAD_CORPUS where there is none to read. */
  files(): RawFile[];
}
