import { checkCorpus } from '../corpus/check-corpus.ts';
import { loadAsks } from '../corpus/load-asks.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { readSources } from '../corpus/sources.ts';
import { buildIndex } from '../search/build-index.ts';
import { print } from './output.ts';

const LICENCE = 'WorkOS documentation, MIT License, Copyright (c) 2025 WorkOS';

/** `workos-docs build-index`: reads the documentation, checks it and writes the index. */
export function buildIndexCommand({ docs, out }: { docs: string[]; out: string }): void {
  const sources = readSources(docs);
  const corpus = loadCorpus(sources);
  const main = sources.find((source) => source.prefix === '');
  const { deadLinks } = checkCorpus(corpus, main?.version, main?.baseUrl ?? '');
  const docsVersion = main?.version ?? 'local';
  const { asks, skipped } = loadAsks(corpus.pages, main?.version);
  buildIndex({ ...corpus, asks, docsVersion, licence: LICENCE }, out);
  const sections = corpus.pages.reduce((sum, page) => sum + page.sections.length, 0);
  // Those of the package are WorkOS's to mend; a test knows them.
  const toMend = docs.length > 0 ? deadLinks : [];
  for (const url of toMend) print(`The documentation links to a page that it doesn't have: ${url}`);
  if (skipped > 0) print(`${skipped} phrases fit nothing in this documentation and were left out.`);
  print(
    `Indexed ${corpus.pages.length} pages, ${sections} sections (documentation ${docsVersion}) into ${out}`,
  );
}
