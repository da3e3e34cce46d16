import { DocsBotError } from '../errors.ts';
import type { Block, Page } from '../types.ts';
import type { Corpus } from './load-corpus.ts';

/** Pages and characters of the versions of the docs package that this code was written against. */
const KNOWN: Record<string, { pages: number; size: number }> = {
  '0.1.0': { pages: 425, size: 2_030_517 },
  '0.2.0': { pages: 528, size: 2_469_999 },
};
const LAST_KNOWN = '0.2.0';
/** How far a new version may be from the last known one before somebody should look at what changed. */
const TOLERANCE = 0.15;

/** What the checks found that a person should know but that stops nothing. */
export interface CorpusReport {
  /** Internal links, as absolute URLs, that lead to no page or section. */
  deadLinks: string[];
}

/** Throws BAD_CORPUS on duplicate ids, and where the documentation has changed its shape. */
export function checkCorpus(corpus: Corpus, version: string | undefined, docsUrl: string): CorpusReport {
  const pages = [...corpus.pages, ...corpus.listings];
  const ids = pages.flatMap((page) => page.sections.map((section) => section.id));
  const duplicates = ids.filter((id, i) => ids.indexOf(id) !== i);
  if (duplicates.length > 0) {
    throw new DocsBotError(
      'BAD_CORPUS',
      `Two pages or sections have the same id: ${duplicates.join(', ')}.`,
      'Rename one of the files or headings, or give the folder another prefix: --docs <prefix>=<folder>.',
    );
  }
  if (version) checkSize(corpus, version);
  return { deadLinks: deadLinks(pages, docsUrl) };
}

function checkSize(corpus: Corpus, version: string): void {
  const known = KNOWN[version] ?? KNOWN[LAST_KNOWN];
  if (!known) return;
  const count = corpus.pages.filter((page) => page.url).length;
  const far = (now: number, then: number) => Math.abs(now - then) > then * TOLERANCE;
  if (!far(count, known.pages) && !far(corpus.size, known.size)) return;
  throw new DocsBotError(
    'BAD_CORPUS',
    `Documentation ${version} has ${count} pages and ${corpus.size} characters; expected about ${known.pages} and ${known.size}.`,
    'Look whether pages went missing; if the change is right, add the version to KNOWN in src/corpus/check-corpus.ts.',
  );
}

function deadLinks(pages: readonly Page[], docsUrl: string): string[] {
  const live = new Set(
    pages.flatMap((page) => [
      ...page.sections.map((section) => section.url),
      ...page.aliases.map((alias) => `${docsUrl}/${alias}`),
    ]),
  );
  const links = pages.flatMap((page) => page.sections.flatMap((section) => section.blocks.flatMap(linksIn)));
  const internal = links
    .filter((url) => url.startsWith(`${docsUrl}/`))
    .map((url) => url.replace(/[?#].*/, ''));
  return [...new Set(internal)].filter((url) => !live.has(url) && !url.includes('/assets/')).sort();
}

/** Every URL in a block, however deep. */
function linksIn(block: Block): string[] {
  const urls: string[] = [];
  JSON.stringify(block, (key, value) => {
    if (key === 'url' && typeof value === 'string') urls.push(value);
    return value;
  });
  return urls;
}
