import type { Query, Term } from '../query/parse-question.ts';
import { PAGE_FIELDS, SECTION_FIELDS } from './fields.ts';
import type { PageEntry, SectionEntry } from './index-format.ts';
import type { LoadedPostings, SearchIndex } from './load-index.ts';
import { scoreAll, type Wanted } from './score.ts';
import { pairs, stem } from './tokens.ts';
import { TUNING, type Tuning } from './tuning.ts';

/** A page that a query found, with the section that answers best. */
export interface Hit {
  page: PageEntry;
  section: SectionEntry;
  score: number;
  /** Share of the query, by rarity of its terms, that the page holds: 0 to 1. */
  coverage: number;
}

/** The pages that a query finds, best first, each once. */
export interface Found {
  hits: Hit[];
  /** How much each term of the query tells pages apart. */
  rarity: number[];
}

export type Search = (query: Query, limit: number) => Found;

/** A search over a loaded index. It throws on no query. */
export function createSearch(index: SearchIndex, tuning: Tuning = TUNING): Search {
  const pages = index.catalogue.pages.filter((page) => !page.listing);
  const sections = pages.flatMap((page, i) => page.sections.map((section) => ({ section, page: i })));
  const pageOf = Uint16Array.from(sections, ({ page }) => page);
  const pageWeights = PAGE_FIELDS.map((field) => tuning.page[field]);
  const sectionWeights = SECTION_FIELDS.map((field) => tuning.section[field]);

  return (query, limit) => {
    const forPages = scoreAll(index.pages, wantedIn(index.pages, query, tuning), pageWeights);
    const forSections = scoreAll(index.sections, wantedIn(index.sections, query, tuning), sectionWeights);
    const bestSection = new Int32Array(pages.length).fill(-1);
    for (let i = 0; i < sections.length; i++) {
      const score = forSections.scores[i] as number;
      const page = pageOf[i] as number;
      const best = bestSection[page] as number;
      if (score > 0 && (best < 0 || score > (forSections.scores[best] as number))) bestSection[page] = i;
    }
    const rarity = query.terms.map((_, i) => Math.log(1 + pages.length / (1 + (forPages.counts[i] ?? 0))));
    const total = rarity.reduce((sum, value) => sum + value, 0) || 1;
    const hits: Hit[] = [];
    for (const [i, page] of pages.entries()) {
      const own = forPages.scores[i] as number;
      const at = bestSection[i] as number;
      if (own === 0 && at < 0) continue;
      const has = forPages.has[i] as number;
      const coverage = rarity.reduce((sum, value, t) => (has & (1 << t) ? sum + value : sum), 0) / total;
      const best = at < 0 ? 0 : (forSections.scores[at] as number);
      const section = withText(page, at < 0 ? page.sections[0] : sections[at]?.section);
      const score = (own + tuning.sectionShare * best) * coverage ** tuning.coverage;
      hits.push({ page, section, score, coverage });
    }
    hits.sort((a, b) => b.score - a.score || (a.page.id < b.page.id ? -1 : 1));
    return { hits: hits.slice(0, limit), rarity };
  };
}

/** The section itself, or where it has no text of its own, the next of the page that has. */
function withText(page: PageEntry, section: SectionEntry | undefined): SectionEntry {
  const start = section ? page.sections.indexOf(section) : 0;
  const inOrder = [...page.sections.slice(start), ...page.sections.slice(0, start)];
  return (inOrder.find(({ at: [, length] }) => length > '[]'.length) ?? section) as SectionEntry;
}

function wantedIn(postings: LoadedPostings, query: Query, tuning: Tuning): Wanted[] {
  const weightOf: Record<Term['kind'], number> = {
    word: 1,
    concept: 1,
    whole: tuning.whole,
    part: tuning.part,
  };
  const terms = query.terms.map(
    ({ tokens, kind }): Wanted => ({
      weight: weightOf[kind],
      tokens: tokens.flatMap(({ text, stem: stemmed, weight }) => {
        const term = postings.termAt.get(stemmed ? stem(text) : text);
        return term === undefined ? [] : [{ term, weight }];
      }),
    }),
  );
  const neighbours = [...new Set(pairs(query.sequence))].flatMap((pair): Wanted[] => {
    const term = postings.termAt.get(pair);
    return term === undefined ? [] : [{ weight: tuning.pair, tokens: [{ term, weight: 1 }] }];
  });
  return [...terms, ...neighbours];
}
