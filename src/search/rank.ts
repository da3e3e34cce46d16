import type { Query } from '../query/parse-question.ts';
import { PAGE_FIELDS, SECTION_FIELDS } from './fields.ts';
import type { PageEntry, SectionEntry } from './index-format.ts';
import type { LoadedPostings, SearchIndex } from './load-index.ts';
import { GET } from './page-traits.ts';
import { createPriors } from './priors.ts';
import { scoreAll, type Wanted } from './score.ts';
import { indexToken, pairs } from './tokens.ts';
import { TUNING, type Tuning } from './tuning.ts';

/** A page that a query found, with the section that answers best. */
export interface Hit {
  page: PageEntry;
  section: SectionEntry;
  score: number;
  evidence: Evidence;
}

/** What speaks for a hit. Scores are sums of Lunr's weights; shares are from 0 to 1, by rarity of the terms. */
export interface Evidence {
  /** The page's own words, its best section's, and its best phrase's. */
  page: number;
  section: number;
  phrase: number;
  /** Share of the query that the page holds. */
  coverage: number;
  /** How much the page's title says the same as the query. */
  title: number;
  /** Product of the priors. */
  prior: number;
  /** Which of the query's terms the page, its best section and its best phrase hold: bit `i` for the `i`th. */
  pageHas: number;
  sectionHas: number;
  phraseHas: number;
}

/** The pages that a query finds, best first, each once. */
export interface Found {
  hits: Hit[];
  /** How much each term of the query tells pages apart. */
  rarity: number[];
  /** Pages that hold each term of the query. */
  counts: number[];
}

export type Search = (query: Query, limit: number) => Found;

/** A search over a loaded index. It throws on no query. */
export function createSearch(index: SearchIndex, tuning: Tuning = TUNING): Search {
  const pages = index.catalogue.pages.filter((page) => !page.listing);
  const sections = pages.flatMap((page, at) => page.sections.map((section) => ({ section, page: at })));
  const { postings } = index;
  const pageWeights = PAGE_FIELDS.map((field) => tuning.page[field]);
  const sectionWeights = SECTION_FIELDS.map((field) => tuning.section[field]);
  const phraseTotals = totals(postings.phrases);
  const priorsFor = createPriors(tuning);

  return (query, limit) => {
    const forPages = scoreAll(postings.pages, wantedIn(postings.pages, query, tuning), pageWeights);
    const forSections = scoreAll(
      postings.sections,
      wantedIn(postings.sections, query, tuning),
      sectionWeights,
    );
    const forPhrases = scoreAll(postings.phrases, wantedIn(postings.phrases, query, tuning), [1]);
    // A language says what to show; only a question that says nothing else is about it.
    const aside = query.terms.some(({ kind }) => kind !== 'language');
    const rarity = query.terms.map(({ kind }, i) =>
      aside && kind === 'language' ? 0 : Math.log(1 + pages.length / (1 + (forPages.counts[i] ?? 0))),
    );
    const said = sayer(query, rarity);
    const all = rarity.reduce((sum, value) => sum + value, 0) || 1;
    const share = (has: number) =>
      rarity.reduce((sum, value, t) => (has & (1 << t) ? sum + value : sum), 0) / all;

    const bestPhrase = new Float64Array(sections.length);
    const phraseHas = new Uint32Array(sections.length);
    for (const [phrase, section] of index.catalogue.phrases.entries()) {
      const score = forPhrases.scores[phrase] as number;
      if (score === 0) continue;
      const whole = Math.min(1, score / (phraseTotals[phrase] as number)) ** tuning.phraseWhole;
      const covers = share(forPhrases.has[phrase] as number) ** tuning.phraseCoverage;
      const value = score * whole * covers;
      if (value <= (bestPhrase[section] as number)) continue;
      bestPhrase[section] = value;
      phraseHas[section] = forPhrases.has[phrase] as number;
    }

    const best = pages.map((): Best => ({ at: -1, score: 0, text: 0, phrase: 0, phraseHas: 0 }));
    for (const [at, { section, page }] of sections.entries()) {
      const own = forSections.scores[at] as number;
      const phrase = bestPhrase[at] as number;
      if (own === 0 && phrase === 0) continue;
      const covers = share(forSections.has[at] as number) ** tuning.sectionCoverage;
      const text = own * (1 + tuning.heading * said(section.name)) * covers;
      // Phrases for a page as a whole stand at its head, and say nothing of where in the page the answer is.
      const score = text + (section.headings.length > 0 ? phrase * tuning.sectionPhrase : 0);
      const top = best[page] as Best;
      if (phrase > top.phrase) Object.assign(top, { phrase, phraseHas: phraseHas[at] });
      if (text > top.text) top.text = text;
      if (score > top.score) Object.assign(top, { at, score });
    }

    const prior = priorsFor(query);
    const hits = pages.flatMap((page, i): Hit[] => {
      const own = forPages.scores[i] as number;
      const top = best[i] as Best;
      if (own === 0 && top.at < 0) return [];
      const found = sections[top.at]?.section;
      const evidence: Evidence = {
        page: own,
        section: top.text,
        phrase: top.phrase,
        coverage: share(forPages.has[i] as number),
        title: said(page.name),
        prior: prior.of(page),
        pageHas: forPages.has[i] as number,
        phraseHas: top.phraseHas,
        sectionHas: top.at < 0 ? 0 : (forSections.has[top.at] as number),
      };
      return [
        {
          page,
          section: withText(page, found ?? page.sections[0]),
          score: total(evidence, tuning),
          evidence,
        },
      ];
    });
    hits.sort((a, b) => b.score - a.score || (a.page.id < b.page.id ? -1 : 1));
    return {
      hits: withoutTwins(hits.filter(({ score }) => score > 0)).slice(0, limit),
      rarity,
      counts: forPages.counts,
    };
  };
}

interface Best {
  /** The chosen section, counted over all, with the score that chose it. */
  at: number;
  score: number;
  /** The best of the page's sections by text, and by phrase. */
  text: number;
  phrase: number;
  phraseHas: number;
}

/** The score of a page, from all that speaks for it. */
function total(evidence: Evidence, tuning: Tuning): number {
  const { page, section, phrase, coverage, title, prior } = evidence;
  const sum = page + section * tuning.sectionShare + phrase * tuning.phraseShare;
  return sum * (1 + tuning.title * title) * coverage ** tuning.coverage * prior;
}

/** What all postings of each document add up to. */
function totals({ documents, docs, weights }: LoadedPostings): Float64Array {
  const sums = new Float64Array(documents);
  for (const [i, doc] of docs.entries()) sums[doc] = (sums[doc] as number) + (weights[i] as number) / 1_000;
  return sums;
}

/** How much a name and the question say the same, 0 to 1: the name's share said times the question's share. */
function sayer(query: Query, rarity: readonly number[]): (name: readonly string[]) => number {
  const worth = new Map<string, number>();
  for (const [i, { tokens }] of query.terms.entries()) {
    for (const token of tokens) worth.set(indexToken(token), rarity[i] ?? 0);
  }
  if (query.sequence.includes(GET)) worth.set(GET, 0);
  const total =
    rarity.reduce((sum, value, i) => (query.terms[i]?.kind === 'whole' ? sum : sum + value), 0) || 1;
  return (name) => {
    let [matched, sum] = [0, 0];
    for (const token of name) {
      const value = worth.get(token);
      if (value === undefined) continue;
      matched++;
      sum += value;
    }
    return matched === 0 ? 0 : (matched / name.length) * Math.min(1, sum / total);
  };
}

/** The section itself, or where it has no text of its own, the next of the page that has. */
function withText(page: PageEntry, section: SectionEntry | undefined): SectionEntry {
  const start = section ? page.sections.indexOf(section) : 0;
  const inOrder = [...page.sections.slice(start), ...page.sections.slice(0, start)];
  return (inOrder.find(({ at: [, length] }) => length > '[]'.length) ?? section) as SectionEntry;
}

/** Of pages with the same text, the better placed one. */
function withoutTwins(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ page }) => {
    const text = page.sameAs ?? page.id;
    return !seen.has(text) && seen.add(text);
  });
}

function wantedIn(postings: LoadedPostings, query: Query, tuning: Tuning): Wanted[] {
  const terms = query.terms.map(
    ({ tokens, kind }): Wanted => ({
      weight: tuning.term[kind],
      tokens: tokens.flatMap((token) => postings.termAt.get(indexToken(token)) ?? []),
    }),
  );
  const neighbours = [...new Set(pairs(query.sequence))].flatMap((pair): Wanted[] => {
    const term = postings.termAt.get(pair);
    return term === undefined ? [] : [{ weight: tuning.pair, tokens: [term] }];
  });
  return [...terms, ...neighbours];
}
