import pLimit from 'p-limit';
import { DocsBotError } from '../../errors.ts';
import type { Fetcher } from './create-fetcher.ts';
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

/** Pages that are asked for at the same time. */
const AT_ONCE = 6;
/** Fewer than this share of the pages listed, or of those of the last visit, is a site that is not all there. */
export const LEAST_SHARE = 0.8;

/**
 * Visits every page that the site lists, asking only for what has changed since. Throws SYNC_FAILED where the site is
 * away or not all there.
 */
export async function fetchSite(site: string, fetcher: Fetcher, kept: KeptTexts): Promise<SiteVisit> {
  const texts = new Map<string, KeptText>();
  const take = async (url: string): Promise<{ text: string; same: boolean }> => {
    const before = kept.of(url);
    const got = await fetcher.get(url, before);
    const text = got.same ? (before?.text ?? '') : got.text;
    texts.set(url, { text, ...got.validators });
    return { text, same: got.same || before?.text === text };
  };

  const listUrl = `${site}/llms.txt`;
  const formerly = kept.of(listUrl);
  const list = await take(listUrl).catch((cause: Error) => {
    throw away(`${listUrl} can't be had: ${cause.message}.`, cause);
  });
  const listed = readLlmsTxt(list.text, site);
  const before = formerly ? readLlmsTxt(formerly.text, site).length : 0;
  if (listed.length === 0) throw away(`${listUrl} lists no page.`);
  if (listed.length < LEAST_SHARE * before) {
    throw away(`${listUrl} lists ${listed.length} pages, where there were ${before}.`);
  }

  const failed: SiteVisit['failed'] = [];
  let transferred = 0;
  const limit = pLimit(AT_ONCE);
  const visit = async (page: ListedPage): Promise<SitePage | undefined> => {
    const url = `${site}/${page.id}.md`;
    try {
      const { text, same } = await take(url);
      if (!isPage(text)) throw new Error('it does not begin as a page does');
      if (!same) transferred++;
      return { ...page, text };
    } catch (error) {
      failed.push({ id: page.id, reason: (error as Error).message });
      const last = kept.of(url);
      if (!last) return undefined;
      texts.set(url, last);
      return { ...page, text: last.text };
    }
  };
  const visited = await limit.map(listed, visit);
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
function isPage(text: string): boolean {
  return /^(?:\s*<!--[\s\S]*?-->)*\s*(?:---\n[\s\S]*?\n---\s*)?#{1,2} \S/.test(text);
}

function away(message: string, cause?: unknown): DocsBotError {
  return new DocsBotError(
    'SYNC_FAILED',
    message,
    'The index in place stays. Try again later; where the site has moved, name it with DOCS_SITE.',
    { cause },
  );
}
