import { codeLines } from '../code-lines.ts';
import type { Origin } from '../currency.ts';
import type { RawFile } from './source.ts';

/** A README, and where it stands. */
export interface Readme {
  /** The page's id under `sdk`. */
  id: string;
  text: string;
  /** Of the repository: `https://github.com/workos/authkit-nextjs`. */
  url: string;
  origin: Origin;
  description?: string | undefined;
}

/** Parts of a README that say nothing about how to use what it describes. */
const LEFT_OUT =
  /^(?:table of contents|contents|contributing|license|licence|publishing|releasing|development|code of conduct)$/i;

/** A README as a page: its badges and the parts for those who work on the package are left out. */
export function readmeFile({ id, text, url, origin, description }: Readme): RawFile {
  return {
    path: `${id}.md`,
    text: withoutParts(text),
    url,
    origin,
    breadcrumb: ['SDKs'],
    ...(description ? { description } : {}),
  };
}

/** Without each heading of those and all below it, up to the next one of the same depth or higher. */
function withoutParts(text: string): string {
  const kept: string[] = [];
  let left = 0;
  for (const { line, inCode } of codeLines(text.replaceAll('\r\n', '\n'))) {
    const [, hashes = '', heading = ''] = (!inCode && /^(#{1,6})\s+(.*?)\s*#*$/.exec(line)) || [];
    if (hashes && left > 0 && hashes.length <= left) left = 0;
    if (hashes && left === 0 && LEFT_OUT.test(heading.replaceAll(/[^\p{L}\s]/gu, '').trim()))
      left = hashes.length;
    if (left === 0 && !isBadge(line)) kept.push(line);
  }
  return kept.join('\n');
}

/** A line of images that are only there to show a state. */
function isBadge(line: string): boolean {
  return /^\s*(?:\[?!\[[^\]]*\]\([^)]*(?:shields\.io|badge)[^)]*\)(?:\]\([^)]*\))?\s*)+$/.test(line);
}
