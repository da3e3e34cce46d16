import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pageText } from '../blocks.ts';
import { listingPages } from '../corpus/listing-pages.ts';
import { loadAsks } from '../corpus/load-asks.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { loadOutOfScope } from '../corpus/load-out-of-scope.ts';
import { mergePages } from '../corpus/merge-pages.ts';
import { DocsBotError } from '../errors.ts';
import { buildIndex } from '../search/build-index.ts';
import { INDEX_FILES, type SyncRecord } from '../search/index-format.ts';
import { loadIndex } from '../search/load-index.ts';
import { pagesOf } from '../search/pages-of.ts';
import { indexIn, publishIndex } from '../search/publish-index.ts';
import { syncRecord } from '../search/sync-record.ts';
import { LICENCE, WORKOS_DOCS } from '../sources/npm-package.ts';
import { readmesSource } from '../sources/readmes.ts';
import { createFetcher, type Fetcher } from '../sources/site/create-fetcher.ts';
import { fetchSite, type SiteVisit } from '../sources/site/fetch-site.ts';
import { type KeptTexts, keptTexts } from '../sources/site/kept-texts.ts';
import { REPOSITORIES, repositoryReadmes } from '../sources/site/repository-readmes.ts';
import { siteSource } from '../sources/site/site-source.ts';
import { readSyncConfig } from '../sync-config.ts';
import type { Page } from '../types.ts';
import { collectSooner, WHILE_BUILDING } from './collect-sooner.ts';
import { DEFAULT_INDEX } from './default-index.ts';
import { print, printSkipped } from './output.ts';

/** More than this share of pages that can't be read is a site that has changed its shape. */
const MOST_UNREADABLE = 0.02;

/**
 * `workos-docs sync`: builds an index from what WorkOS publishes now, over the one that was built with the bot, and
 * puts it into place when it is whole. Throws SYNC_FAILED, and leaves everything as it was, where the site is away or
 * not all there.
 */
export async function sync(given: { out?: string }): Promise<void> {
  const { site, folder, repositories = REPOSITORIES } = readSyncConfig(process.env);
  const out = given.out ?? folder;
  collectSooner(WHILE_BUILDING);
  const fetcher = createFetcher();
  try {
    await syncWith(fetcher, { out, site, repositories });
  } finally {
    await fetcher.close();
  }
}

async function syncWith(
  fetcher: Fetcher,
  { out, site, repositories }: { out: string; site: string; repositories: readonly string[] },
): Promise<void> {
  const kept = keptTexts(join(out, 'texts'));
  const asOf = new Date().toISOString().slice(0, 10);
  const visit = await fetchSite(site, fetcher, kept);
  const readmes = await repositoryReadmes(repositories, fetcher, kept, asOf);
  const { pages: published, unreadable } = readVisit(visit, kept, site, asOf);
  const ofReadmes = loadCorpus([{ ...readmesSource(() => readmes.files), lenient: true }]);

  const built = loadIndex(DEFAULT_INDEX);
  const base = pagesOf(built);
  const listed = new Set(visit.pages.map(({ id }) => id));
  const docs = mergePages(base.pages, published, { listed, belongs: isOfTheDocs });
  const pages = [...docs, ...ofReadmes.pages.filter(({ id }) => !docs.some((page) => page.id === id))];
  const titles = new Map(base.listings.map(({ id, title }) => [id, title]));
  const listings = listingPages(
    { prefix: '', baseUrl: WORKOS_DOCS },
    pages.filter(({ url }) => url?.startsWith(WORKOS_DOCS)),
    new Map(),
    titles,
  );

  const before = existsSync(join(indexIn(out), INDEX_FILES.catalogue)) ? loadIndex(out) : built;
  const failed = [...visit.failed, ...readmes.failed, ...unreadable];
  const record = syncRecord({ pages, before, at: new Date(), failed: failed.length });
  const docsVersion = `${built.catalogue.docsVersion.replace(/\+.*/, '')}+${asOf.replaceAll('-', '')}.${fingerprint(pages)}`;
  const { asks, skipped } = loadAsks(pages, docsVersion);
  publishIndex(out, (folder) =>
    buildIndex(
      { pages, listings, asks, outOfScope: loadOutOfScope(), docsVersion, licence: LICENCE, synced: record },
      folder,
    ),
  );
  kept.replace(new Map([...visit.texts, ...readmes.texts]));

  for (const { id, reason } of failed) print(`Not had: ${id} (${reason})`);
  printSkipped(skipped);
  print(summaryOf(visit, record, pages.length, fetcher.received()));
}

/** The pages of a visit, understood; one that can't be read is taken as it was, or left to the built index. */
function readVisit(visit: SiteVisit, kept: KeptTexts, site: string, asOf: string) {
  const { pages, skipped } = loadCorpus([siteSource(visit.pages, asOf)]);
  const read = new Set(pages.map(({ id }) => id));
  const lost = visit.pages.filter(({ id }) => !read.has(id));
  if (lost.length > MOST_UNREADABLE * visit.pages.length) {
    throw new DocsBotError(
      'SYNC_FAILED',
      `${lost.length} of ${visit.pages.length} pages can't be read (${skipped[0]}).`,
      'The index in place stays. The site may have changed its shape: look for a newer version of the bot.',
    );
  }
  const formerly = lost.flatMap((page) => {
    const text = kept.of(`${site}/${page.id}.md`)?.text;
    return text === undefined ? [] : [{ ...page, text }];
  });
  const again = loadCorpus([siteSource(formerly, asOf)]);
  return {
    pages: [...pages, ...again.pages],
    unreadable: lost.map(({ id }) => ({ id, reason: 'it can’t be read' })),
  };
}

/** A page that the site's list decides about. */
function isOfTheDocs({ url, id }: Page): boolean {
  return url?.startsWith(`${WORKOS_DOCS}/${id}`) === true;
}

function fingerprint(pages: readonly Page[]): string {
  const hash = createHash('sha256');
  for (const page of pages) hash.update(page.id + pageText(page));
  return hash.digest('hex').slice(0, 8);
}

function summaryOf(
  { pages, transferred }: SiteVisit,
  { changes }: SyncRecord,
  all: number,
  bytes: number,
): string {
  const [now] = changes;
  const count = (ids: readonly string[] | undefined, what: string) => `${ids?.length ?? 0} ${what}`;
  return (
    `Synced ${pages.length} pages of the site (${transferred} transferred, ${Math.ceil(bytes / 1000)} kB): ` +
    `${count(now?.added, 'new')}, ${count(now?.changed, 'changed')}, ${count(now?.removed, 'removed')}. ` +
    `The index has ${all} pages.`
  );
}
