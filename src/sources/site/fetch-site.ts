import pLimit from 'p-limit';
import { DocsBotError } from '../../errors.ts';
import type { Fetcher } from './create-fetcher.ts';
import { AT_ONCE, fetchKept } from './fetch-kept.ts';
import type { KeptText, KeptTexts } from './kept-texts.ts';
import { type ListedPage, readLlmsTxt } from './read-llms-txt.ts';

/** A page of the site, with its text as of now, or as it was when it could last be had. */
export interface SitePage extends ListedPage {
  text: string;
}

/** What a visit of the site brought. */
export interface SiteVisit {
  pages: SitePage[];
  /** Pages that could not be had, each with the reason; those that were had before are among `pages` all the same. */
  failed: { id: string; reason: string }[];
  /** Pages whose text came anew. */
  transferred: number;
  /** What to keep for the next visit. */
  texts: Map<string, KeptText>;
}

/** Fewer than this share of the pages listed, or of those of the last visit, is a site that is not all there. */
const LEAST_SHARE = 0.8;

/**
 * Visits every page that the site lists, asking only for what has changed since. Throws SYNC_FAILED where the site is
 * away or not all there.
 */
export async function fetchSite(site: string, fetcher: Fetcher, kept: KeptTexts): Promise<SiteVisit> {
  const texts = new Map<string, KeptText>();
  const listUrl = `${site}/llms.txt`;
  const formerly = kept.of(listUrl);
  const { now: list, failure } = await fetchKept(listUrl, fetcher, kept);
  if (failure || !list) throw away(`${listUrl} can't be had: ${failure?.message}.`, failure);
  texts.set(listUrl, list);
  const listed = readLlmsTxt(list.text, site);
  const before = formerly ? readLlmsTxt(formerly.text, site).length : 0;
  if (listed.length === 0) throw away(`${listUrl} lists no page.`);
  if (listed.length < LEAST_SHARE * before) {
    throw away(`${listUrl} lists ${listed.length} pages, where there were ${before}.`);
  }

  const failed: SiteVisit['failed'] = [];
  let transferred = 0;
  const visit = async (page: ListedPage): Promise<SitePage | undefined> => {
    const url = `${site}/${page.id}.md`;
    const { now, same, failure } = await fetchKept(url, fetcher, kept, checkPage);
    if (failure) failed.push({ id: page.id, reason: failure.message });
    else if (!same) transferred++;
    if (!now) return undefined;
    texts.set(url, now);
    return { ...page, text: now.text };
  };
  const visited = await pLimit(AT_ONCE).map(listed, visit);
  const pages = visited.filter((page) => page !== undefined);
  const had = listed.length - failed.length;
  if (had < LEAST_SHARE * Math.max(listed.length, before)) {
    const [first] = failed;
    throw away(
      `Of ${Math.max(listed.length, before)} pages only ${had} could be had (${first?.id}: ${first?.reason}).`,
    );
  }
  return { pages, failed, transferred, texts };
}

/** After what the site may put before it, a page begins with its title. */
function checkPage(text: string): void {
  const begins = /^(?:\s*<!--[\s\S]*?-->)*\s*(?:---\n[\s\S]*?\n---\s*)?#{1,2} \S/;
  if (!begins.test(text)) throw new Error('it does not begin as a page does');
}

function away(message: string, cause?: unknown): DocsBotError {
  return new DocsBotError(
    'SYNC_FAILED',
    message,
    'The index in place stays. Try again later; where the site has moved, name it with DOCS_SITE.',
    { cause },
  );
}
