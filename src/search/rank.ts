import type { Query } from '../query/parse-question.ts';
import { bestPages } from './best-pages.ts';
import { type Part, type Ranked, sortSections } from './choose-section.ts';
import { PAGE_FIELDS, SECTION_FIELDS } from './fields.ts';
import { hasText, type PageEntry, type SectionEntry } from './index-format.ts';
import type { SearchIndex } from './load-index.ts';
import { createNames, titleFactor } from './names.ts';
import { createOutOfScope } from './out-of-scope.ts';
import { createPriors } from './priors.ts';
import { createScorer } from './score.ts';
import { createPhrases, type Pointing } from './score-phrases.ts';
import { isSdkWord } from './sdk-words.ts';
import { TUNING, type Tuning } from './tuning.ts';
import { lookUp, shareOf, termsAlone, termsAndPairs } from './wanted.ts';

/** A page that a query found, with the section that answers best. */
export interface Hit {
  page: PageEntry;
  section: SectionEntry;
  score: number;
  evidence: Evidence;
  /** How much its heading says the same as the query, 0 to 1. */
  heading: number;
  /** What speaks for this section beside the page's others. */
  why: Ranked['why'];
  /** Where in the section the phrase points that fits the query best; undefined where none points into it. */
  pointer?: Pointing;
  /**
   * How well a phrase for the page as a whole fits, 0 to 1, and its score beside that of the best one for a part of it:
   * above 1, better.
   */
  whole: { fit: number; beside: number };
  /** The page's other sections that hold something of the query, best first, each with its share of the best score. */
  rest: { section: SectionEntry; share: number; pointer?: Pointing }[];
}

/** What orders the pages. Scores are sums of Lunr's weights; shares are from 0 to 1, by rarity of the terms. */
interface Strength {
  /** The page's own words, its best section's, and its best phrase's. */
  page: number;
  section: number;
  phrase: number;
  /** Share of the query that the page holds. */
  coverage: number;
  /** How much the page's title says the same as the query. */
  title: number;
  /** It is what the question asks the meaning of. */
  defines: boolean;
  /** Product of the priors. */
  prior: number;
}

/** What speaks for a hit, and against it. */
export interface Evidence extends Strength {
  /** How well the best phrase fits: the share of the query that it says times the share of it that the query says. */
  phraseFit: number;
  /**
   * How near the question is to such as have no answer, 0 to 1; 0 for a page that no phrase is written for, which those
   * who wrote them did not know.
   */
  outOfScope: number;
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
  const sections = pages.flatMap((page) => page.sections);
  const { postings, pointers } = index;
  const pageOfSection = Uint32Array.from(pages.flatMap((page, at) => page.sections.map(() => at)));
  const firstSection = new Uint32Array(pages.length);
  pages.reduce((at, page, i) => {
    firstSection[i] = at;
    return at + page.sections.length;
  }, 0);
  const headed = Uint8Array.from(sections, ({ headings }) => (headings.length > 0 ? 1 : 0));
  const scorePages = createScorer(
    postings.pages,
    PAGE_FIELDS.map((field) => tuning.page[field]),
  );
  const scoreSections = createScorer(
    postings.sections,
    SECTION_FIELDS.map((field) => tuning.section[field]),
  );
  const scorePhrases = createScorer(postings.phrases, [1]);
  const phrasesFor = createPhrases(pointers, postings.phrases, headed);
  const outOfScope = createOutOfScope(postings.outOfScope);
  const isAsked = new Uint8Array(pages.length);
  for (let i = 0; i < pointers.length; i += 3) {
    isAsked[pageOfSection[pointers[i] as number] as number] = 1;
  }
  const pageNames = createNames(pages.map(({ name }) => name));
  const sectionNames = createNames(sections.map(({ name }) => name));
  const priorsFor = createPriors(tuning, pages);

  // What is looked at for every phrase, section and page is numbers in arrays, by their places: objects all over
  // the memory, of which there may be tens of thousands, would take ten times as long.
  return (query, limit) => {
    const sought = lookUp(query, index.terms);
    const wanted = termsAndPairs(sought, tuning);
    const forPages = scorePages(wanted);
    const forSections = scoreSections(wanted);
    const alone = termsAlone(sought);
    const forPhrases = scorePhrases(alone);
    // A language says what to show, and what is to be done without, where not to look: only a question that says
    // nothing else is about it.
    const aside = query.terms.some((term) => term.kind !== 'language' && !term.shunned && !isSdkWord(term));
    const rarity = query.terms.map(({ kind, shunned }, i) =>
      aside && (kind === 'language' || shunned)
        ? 0
        : Math.log(1 + pages.length / (1 + (forPages.counts[i] ?? 0))),
    );
    const share = shareOf(rarity);
    const sectionCovers = shareOf(rarity, tuning.sectionCoverage);
    const covers = shareOf(rarity, tuning.phraseCoverage);
    const phrases = phrasesFor(forPhrases, { share, covers });
    const best = bestOf(pages.length);
    const sectionText = new Float64Array(sections.length);
    const sectionSays = sectionNames(query, rarity);
    for (let at = 0; at < sections.length; at++) {
      const own = forSections.scores[at] as number;
      const phrase = phrases.scoreOf(at);
      if (own === 0 && phrase === 0) continue;
      const page = pageOfSection[at] as number;
      const text =
        own * (1 + tuning.heading * sectionSays(at)) * sectionCovers(forSections.has[at] as number);
      const score = text + phrases.pointingScoreOf(at) * tuning.sectionPhrase;
      sectionText[at] = text;
      if (phrase > (best.phrase[page] as number)) {
        best.phrase[page] = phrase;
        best.phraseAt[page] = at;
      }
      if (text > (best.text[page] as number)) best.text[page] = text;
      if (score > (best.score[page] as number)) {
        best.score[page] = score;
        best.at[page] = at;
      }
    }

    const pointing = (at: number): { pointer?: Pointing } => {
      const { pointer } = phrases.bestOf(at);
      return pointer ? { pointer } : {};
    };
    const prior = priorsFor(query);
    const elsewhere = outOfScope(alone, share);
    const pageSays = pageNames(query, rarity);
    const defines = (at: number, section: number) => {
      const { id } = pages[at] as PageEntry;
      if (!query.defines) return false;
      if (id === GLOSSARY) return section >= 0 && sectionSays(section) === 1;
      return DEFINING.test(id) && pageSays(at) === 1;
    };
    const strengthOf = (at: number): Strength => ({
      page: forPages.scores[at] as number,
      section: best.text[at] as number,
      phrase: best.phrase[at] as number,
      coverage: share(forPages.has[at] as number),
      title: pageSays(at),
      defines: defines(at, best.at[at] as number),
      prior: prior.of(at),
    });
    const evidenceOf = (at: number): Evidence => {
      const section = best.at[at] as number;
      const asked = best.phraseAt[at] as number;
      const phrase = asked < 0 ? undefined : phrases.bestOf(asked);
      return {
        ...strengthOf(at),
        phraseFit: phrase?.fit ?? 0,
        outOfScope: isAsked[at] ? elsewhere : 0,
        pageHas: forPages.has[at] as number,
        phraseHas: phrase?.has ?? 0,
        sectionHas: section < 0 ? 0 : (forSections.has[section] as number),
      };
    };
    const scores = new Float64Array(pages.length);
    for (let at = 0; at < pages.length; at++) {
      if (forPages.scores[at] === 0 && (best.at[at] as number) < 0) continue;
      scores[at] = total(strengthOf(at), tuning);
    }
    const hits = bestPages(scores, pages, limit).map((at): Hit => {
      const page = pages[at] as PageEntry;
      const evidence = evidenceOf(at);
      const [head] = page.sections;
      const first = firstSection[at] as number;
      const parts = page.sections.map((section, i): Part => {
        const place = first + i;
        const phrase = phrases.bestOf(place);
        return {
          section,
          text: sectionText[place] as number,
          has: forSections.has[place] as number,
          heading: sectionSays(place),
          phrase: phrase.points ? phrase.score : 0,
          fit: phrase.points ? phrase.fit : 0,
        };
      });
      const whole = phrases.wholeOf(first);
      const sorted = sortSections(parts, rarity, whole.fit, tuning.choice).filter(({ part }) =>
        hasText(part.section),
      );
      const [best] = sorted;
      // What a product is stands at the beginning of its page, unless a heading asks the same.
      const begins = evidence.defines && (best?.part.heading ?? 0) < 1;
      const shown = withText(page, begins ? head : (best?.part.section ?? head));
      const place = first + page.sections.indexOf(shown);
      return {
        page,
        section: shown,
        heading: sectionSays(place),
        why: (sorted.find(({ part }) => part.section === shown) ?? best)?.why ?? NO_REASON,
        score: scores[at] as number,
        evidence,
        ...pointing(place),
        whole: {
          fit: whole.fit,
          beside: whole.score / (Math.max(0, ...parts.map(({ phrase }) => phrase)) || 1e-9),
        },
        rest: sorted
          .filter(({ part }) => part.section !== shown)
          .slice(0, 3)
          .map(({ part, value }) => ({
            section: part.section,
            share: value / (best?.value || 1),
            ...pointing(first + page.sections.indexOf(part.section)),
          })),
      };
    });
    return { hits, rarity, counts: forPages.counts };
  };
}

/** Of a page without any text. */
const NO_REASON: Ranked['why'] = { words: 0, apart: 0, heading: 0, phrase: 0, beginning: 0, aside: 0 };

/** The page that explains a word in each of its sections. */
const GLOSSARY = 'glossary';

/** Pages at the top explain a product, and those of the reference an object. */
const DEFINING = /^(?:reference\/.*|[^/]*)$/;

/** For each page: the place of the chosen section, with the score that chose it; the best by text, and by phrase. */
function bestOf(pages: number) {
  return {
    at: new Int32Array(pages).fill(-1),
    score: new Float64Array(pages),
    text: new Float64Array(pages),
    phrase: new Float64Array(pages),
    phraseAt: new Int32Array(pages).fill(-1),
  };
}

/** The score of a page, from all that speaks for it. */
function total(strength: Strength, tuning: Tuning): number {
  const { page, section, phrase, coverage, title, defines, prior } = strength;
  const sum = page + section * tuning.sectionShare + phrase * tuning.phraseShare;
  const meant = defines ? tuning.definition : 1;
  return sum * titleFactor(title, tuning) * coverage ** tuning.coverage * meant * prior;
}

/** The section itself, or where it has no text of its own, the next of the page that has. */
function withText(page: PageEntry, section: SectionEntry | undefined): SectionEntry {
  const start = section ? page.sections.indexOf(section) : 0;
  const inOrder = [...page.sections.slice(start), ...page.sections.slice(0, start)];
  return (inOrder.find(hasText) ?? section) as SectionEntry;
}
