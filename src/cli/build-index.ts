import { checkCorpus } from '../corpus/check-corpus.ts';
import { loadAsks } from '../corpus/load-asks.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { loadOutOfScope } from '../corpus/load-out-of-scope.ts';
import { buildIndex } from '../search/build-index.ts';
import { LICENCE } from '../sources/npm-package.ts';
import { readSources } from '../sources/read-sources.ts';
import { collectSooner, WHILE_BUILDING } from './collect-sooner.ts';
import { print, printSkipped } from './output.ts';

/** Options of `build-index`, as they are given. */
export interface BuildOptions {
  docs: string[];
  out: string;
  baseUrl?: string;
  strict?: boolean;
}

/** `workos-docs build-index`: reads the documentation, checks it and writes the index. */
export function buildIndexCommand({ docs, out, baseUrl, strict }: BuildOptions): void {
  collectSooner(WHILE_BUILDING);
  const sources = readSources(docs, { baseUrl, strict });
  const corpus = loadCorpus(sources);
  const main = sources.find((source) => source.prefix === '');
  const { deadLinks } = checkCorpus(corpus, main?.version, main?.baseUrl ?? '');
  const docsVersion = main?.version ?? 'local';
  const { asks, skipped } = loadAsks(corpus.pages, main?.version);
  const outOfScope = loadOutOfScope();
  buildIndex({ ...corpus, asks, outOfScope, docsVersion, licence: LICENCE }, out);
  const sections = corpus.pages.reduce((sum, page) => sum + page.sections.length, 0);
  // Those of the package are WorkOS's to mend; a test knows them.
  const toMend = docs.length > 0 ? deadLinks : [];
  for (const url of toMend) print(`The documentation links to a page that it doesn't have: ${url}`);
  for (const file of corpus.skipped) print(`Left out: ${file}`);
  printSkipped(skipped);
  print(
    `Indexed ${corpus.pages.length} pages, ${sections} sections (documentation ${docsVersion}) into ${out}`,
  );
}
