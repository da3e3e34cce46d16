import { LICENCE, WORKOS_DOCS } from '../npm-package.ts';
import type { Source } from '../source.ts';
import type { SitePage } from './fetch-site.ts';

/** Pages of the published site, with the addresses they have there, whatever server they were fetched from. */
export function siteSource(pages: readonly SitePage[], asOf: string): Source {
  return {
    name: 'site',
    prefix: '',
    baseUrl: WORKOS_DOCS,
    origin: { name: 'WorkOS documentation', licence: LICENCE, asOf },
    lenient: true,
    files: () =>
      pages.map(({ id, text, headings, description }) => ({
        path: `${id}.md`,
        text,
        breadcrumb: headings,
        ...(description ? { description } : {}),
      })),
  };
}
