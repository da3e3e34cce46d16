import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { LENGTH } from '../../src/answer/pick-excerpt.ts';
import { blocksText } from '../../src/blocks.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { workosSource } from '../../src/sources/npm-package.ts';
import { readmesSource } from '../../src/sources/readmes.ts';
import type { Page } from '../../src/types.ts';
import type { Run } from './labels.ts';

/** Another way to search the same documentation. */
export interface Peer {
  name: string;
  search(query: string): Pick<Run, 'results' | 'passages'>;
}

interface SectionText {
  id: number;
  page: string;
  section: string;
  title: string;
  heading: string;
  description: string;
  body: string;
}

const FIELDS = ['title', 'heading', 'description', 'body'] as const;
const MOST = 50;

/** Lunr and MiniSearch over the sections, as they come, and the docs server's own algorithm over the files. */
export function peers(
  folder = workosSource().name,
  pages: readonly Page[] = loadCorpus([workosSource(), readmesSource()]).pages,
): Peer[] {
  const sections = pages
    .flatMap((page) => page.sections.map((section) => ({ page, section })))
    .map(({ page, section }, id): SectionText => {
      const { title, description } = page;
      const heading = section.headings.join(' ');
      return {
        id,
        page: page.id,
        section: section.id,
        title,
        heading,
        description,
        body: blocksText(section.blocks),
      };
    });
  return [lunrDefaults(sections), miniSearch(sections), docsServer(folder)];
}

/** Lunr's defaults. `search` throws on ordinary questions ("sso: okta"), so the words are given one by one. */
function lunrDefaults(sections: readonly SectionText[]): Peer {
  const index = lunr(function () {
    this.ref('id');
    for (const field of FIELDS) this.field(field);
    for (const section of sections) this.add(section);
  });
  return {
    name: 'lunr, defaults',
    search(query) {
      try {
        const found = index.query((q) => q.term(lunr.tokenizer(query), {}));
        return foundIn(found.map(({ ref }) => sections[Number(ref)]));
      } catch {
        // Lunr itself throws on a few texts.
        return foundIn([]);
      }
    },
  };
}

/** MiniSearch with prefix and fuzzy matching, as its README shows it. */
function miniSearch(sections: readonly SectionText[]): Peer {
  const index = new MiniSearch<SectionText>({
    fields: [...FIELDS],
    searchOptions: { prefix: true, fuzzy: 0.2 },
  });
  index.addAll(sections);
  return {
    name: 'MiniSearch, prefix and fuzzy',
    search: (query) => foundIn(index.search(query).map(({ id }) => sections[id])),
  };
}

/**
 * What `workos_search` of the docs server does: reads every file on each call, looks for lines that contain the
 * whole query, letter by letter, and puts files with more such lines, three at most, first.
 */
function docsServer(folder: string): Peer {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.mdx?$/.test(path),
  );
  return {
    name: 'docs server',
    search: (query) => {
      const wanted = query.toLowerCase();
      const results = files
        .map((path) => {
          const lines = readFileSync(join(folder, path), 'utf8').split('\n');
          const matches = lines.filter((line) => line.toLowerCase().includes(wanted)).length;
          return { page: path.replace(/(\/index)?\.mdx?$/, ''), matches: Math.min(3, matches) };
        })
        .filter(({ matches }) => matches > 0)
        .sort((a, b) => b.matches - a.matches)
        .slice(0, MOST);
      return { results };
    },
  };
}

/** Places, and of the text of the first as much as our own passages have at most. */
function foundIn(found: readonly (SectionText | undefined)[]): Pick<Run, 'results' | 'passages'> {
  const results = found.slice(0, MOST).map((one) => ({ page: one?.page ?? '', section: one?.section ?? '' }));
  return { results, passages: [(found[0]?.body ?? '').slice(0, LENGTH)] };
}
