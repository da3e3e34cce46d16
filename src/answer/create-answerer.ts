import { blockText } from '../blocks.ts';
import { cleanQuestion } from '../query/clean-question.ts';
import { isGreeting } from '../query/greeting.ts';
import { languageNamed } from '../query/languages.ts';
import { parseQuestion, type Query } from '../query/parse-question.ts';
import { readFollowUp } from '../query/read-follow-up.ts';
import { twoThings } from '../query/two-things.ts';
import { type Explanation, explain } from '../search/explain.ts';
import { hasText } from '../search/index-format.ts';
import { lexiconOf, type SearchIndex } from '../search/load-index.ts';
import { createSearch, type Found, type Hit } from '../search/rank.ts';
import { ofOneSdk } from '../search/sdk-words.ts';
import { TUNING, type Tuning } from '../search/tuning.ts';
import type { Answer, Docs, Excerpt, Language, Result, Results } from '../types.ts';
import { aboutOf, pageChanges } from './about.ts';
import { blocksWithin } from './blocks-within.ts';
import { chooseMethod } from './choose-method.ts';
import { codeRows } from './code-rows.ts';
import { isAnswered, isCertain, isClose } from './confidence.ts';
import { createExamples } from './create-examples.ts';
import { createEvidence, pointerTo } from './evidence.ts';
import { nameReader } from './name-reader.ts';
import { overviewOf } from './overview.ts';
import { createPageMap } from './page-map.ts';
import { LENGTH, pickExcerpt } from './pick-excerpt.ts';
import { createChanges } from './read-changes.ts';
import { createReadRef, parentRef, refWords } from './read-ref.ts';
import { createRelated, type Place, toLink } from './related.ts';
import { besides, isNewBeside, roomBeside, type Target } from './second-passage.ts';
import { summary } from './summary.ts';
import { asksForWhole, saysBoth } from './what-is-asked.ts';

/** Results, each of which can say which rule of the ranking gave what. */
export interface ExplainedResults extends Results {
  results: (Result & { explain(): Explanation })[];
}

/** The documentation, ready to be asked. */
export interface Answerer extends Docs {
  search(question: string, limit: number): ExplainedResults;
}

/** A passage, and the languages of the method in it. */
interface Passage {
  excerpt: Excerpt;
  languages: Pick<Answer, 'languages' | 'language'>;
}

/** Further pages beside an answer, and closest pages where there is none. */
const OTHERS = 3;
const CLOSEST = 3;
/** Further results shown at a time, and the most that are looked for. */
const PAGE = 5;
const MOST_RESULTS = 50;
/** Pages offered for a ref that names nothing. */
const NEAREST = 5;
/** A further page is close with this share of the best one's score. */
const CLOSE = 0.55;
/** Characters of each of two passages. */
const HALF = 480;
/** Words of a question that is still being typed, at most. */
const MOST_TYPED = 6;
/** Characters under which a section's own text is too little to stand alone. */
const SHORT = 150;

/** The way from a question to its answer, over a loaded index. Nothing in it throws on any text. */
export function createAnswerer(index: SearchIndex, tuning: Tuning = TUNING): Answerer {
  const find = createSearch(index, tuning);
  const lexicon = lexiconOf(index);
  const relatedTo = createRelated(index);
  const map = createPageMap(index.catalogue.pages);
  const read = createReadRef(index, map);
  const examplesIn = createExamples(index);
  const { pages } = index.catalogue;
  const searched = pages.filter((page) => !page.listing);
  const isName = nameReader(searched);
  const places = new Map(
    searched.flatMap((page) => page.sections.map((section) => [section.id, { page, section }])),
  );

  const pick = (
    place: Target,
    query: Query,
    found: Found,
    { language = query.language, length = LENGTH } = {},
  ): Passage => {
    const { page, section, pointer } = place;
    const own = index.blocks(section);
    // A heading with a line or two under it says little without the sections below.
    const all = own.map(blockText).join('').length < SHORT ? blocksWithin(index, page, section) : own;
    const evidence = createEvidence(query, found.rarity, pointer && pointerTo(own, pointer));
    const { blocks, ...languages } = chooseMethod(all, evidence, language, query.text);
    const picked = pickExcerpt(blocks, evidence, {
      wantsCode: query.wantsCode || query.language !== undefined,
      decides: query.wants !== undefined,
      length,
    });
    const excerpt: Excerpt = { ...toLink({ page, section }), ...picked };
    if (picked.blocks.some(({ kind }) => kind === 'method')) return { excerpt, languages };
    // A language that is set says how a method is shown; where none is, the passage is anybody's.
    if (language !== query.language) return pick(place, query, found, { length });
    return { excerpt, languages: { languages: [] } };
  };

  /** The page as a whole where that is asked for, else the passage of its section that answers. */
  const present = (
    hit: Hit,
    query: Query,
    found: Found,
    options?: { language?: Language | undefined; length?: number },
  ): Passage => {
    const overview = asksForWhole(query, hit) ? overviewOf(index, hit.page) : undefined;
    const [head] = hit.page.sections;
    if (!overview || !head) return pick(hit, query, found, options);
    return {
      excerpt: { ...toLink({ page: hit.page, section: head }), blocks: overview, cut: true },
      languages: { languages: [] },
    };
  };

  const answerWith = (place: Place, passage: Passage, query: Query, found: Found): Answer => {
    const { excerpt, languages } = passage;
    const [top] = found.hits;
    const others = found.hits
      .filter(({ page }) => page.id !== place.page.id && !ofOneSdk(page.id, place.page.id))
      .filter(({ score }) => score >= CLOSE * (top?.score ?? 0))
      .slice(0, OTHERS)
      .map(({ page }) => summary(page));
    return {
      kind: 'found',
      question: query.text,
      followsUp: false,
      corrections: query.corrections,
      best: excerpt,
      others,
      related: relatedTo(place, excerpt.blocks, others),
      ...languages,
    };
  };

  /** The best of what is found for each half of a question for two things, where the halves have different answers. */
  const askTwo = (query: Query, found: Found): Excerpt[] | undefined => {
    const halves = query.skip === 0 ? twoThings(query.text) : undefined;
    if (!halves) return undefined;
    const [top] = found.hits;
    // One place that speaks of both is the better answer.
    if (!top || saysBoth(top, query, halves)) return undefined;
    const parts = halves.map((half) => {
      const own = parseQuestion(half, lexicon);
      const hits = find(own, 2);
      const [best] = hits.hits;
      return best && isAnswered(own, hits) ? { best, own, hits } : undefined;
    });
    const [first, second] = parts;
    if (!first || !second || first.best.section === second.best.section) return undefined;
    return [
      present(first.best, first.own, first.hits, { length: HALF }).excerpt,
      present(second.best, second.own, second.hits, { length: HALF }).excerpt,
    ];
  };

  /** A second passage beside a short first one, of what answers about as well. */
  const secondOf = (hit: Hit, { excerpt }: Passage, query: Query, found: Found): Excerpt | undefined => {
    const length = roomBeside(excerpt);
    if (length === 0) return undefined;
    for (const beside of besides(hit, excerpt, query, found)) {
      const second =
        'score' in beside
          ? present(beside, query, found, { length })
          : pick(beside, query, found, { length });
      if (isNewBeside(excerpt, second.excerpt)) return second.excerpt;
    }
    return undefined;
  };

  /** What is found for a question; where that is nothing, for its last word as the beginning of one. */
  const understand = (question: string): { query: Query; found: Found } => {
    const query = parseQuestion(question, lexicon);
    const found = find(query, query.skip + 1 + OTHERS);
    const guessed = query.corrections.some(({ from }) => query.text.toLowerCase().endsWith(from));
    if (!guessed && (isAnswered(query, found) || query.terms.length > MOST_TYPED)) return { query, found };
    const completed = parseQuestion(question, lexicon, { completes: true });
    if (!completed.completed) return { query, found };
    const again = find(completed, completed.skip + 1 + OTHERS);
    return isAnswered(completed, again) ? { query: completed, found: again } : { query, found };
  };

  const ask = (question: string, language?: Language): Answer => {
    const { query, found } = understand(question);
    const first = found.hits[query.skip];
    // A page of a title and nothing else is named, and the next one is shown.
    const best = found.hits.slice(query.skip).find(({ page }) => page.sections.some(hasText)) ?? first;
    const nothing = {
      question: query.text,
      followsUp: false,
      corrections: query.corrections,
      related: [],
      languages: [],
    };
    if (isGreeting(query.text)) return { ...nothing, kind: 'greeting', corrections: [], others: [] };
    if (best && isAnswered(query, found)) {
      const passage = present(best, query, found, { language: query.language ?? language });
      const answer = answerWith(best, passage, query, found);
      const two = codeRows(index, query, found) ?? askTwo(query, found);
      const second = two ? undefined : secondOf(best, passage, query, found);
      const [main = passage.excerpt, also = second] = two ?? [];
      // What is shown is no further page, and no place to read on.
      const others = answer.others.filter(({ id }) => id !== also?.page.id && id !== main.page.id);
      const shownHere = [main.section.id, also?.section.id];
      const related = answer.related.filter(({ section }) => !shownHere.includes(section.id));
      const shown = { ...answer, best: main, ...(also ? { also } : {}), ...(two ? { languages: [] } : {}) };
      return { ...shown, others, related, confidence: isCertain(query, found) ? 'high' : 'fair' };
    }
    const closest = isClose(query, found) ? found.hits.slice(0, CLOSEST) : [];
    return {
      ...nothing,
      kind: query.text ? 'nothing' : 'empty',
      others: closest.map(({ page }) => summary(page)),
    };
  };

  return {
    ask(question, { previous, language } = {}) {
      const standalone = previous && readFollowUp(cleanQuestion(question), previous, isName);
      return standalone ? { ...ask(standalone, language), followsUp: true } : ask(question, language);
    },

    show(sectionId, question, { language } = {}) {
      const place = places.get(sectionId);
      if (!place) return undefined;
      const query = parseQuestion(question, lexicon);
      const found = find(query, 1 + OTHERS);
      return answerWith(
        place,
        pick(place, query, found, { language: language ?? query.language }),
        query,
        found,
      );
    },

    more(question, from) {
      const query = parseQuestion(question, lexicon, { completes: true });
      const { hits } = find(query, MOST_RESULTS);
      const start = Number.isInteger(from) && from > 0 ? from : 0;
      return {
        question: query.text,
        results: hits.slice(start, start + PAGE).map(toLink),
        from: start,
        more: hits.length > start + PAGE,
      };
    },

    search(question, limit) {
      const query = parseQuestion(question, lexicon, { completes: true });
      const found = find(query, limit);
      const results = found.hits.map((hit) => ({
        excerpt: present(hit, query, found).excerpt,
        score: hit.score,
        explain: () => explain(hit, query),
      }));
      return {
        answered: !isGreeting(query.text) && isAnswered(query, found),
        corrections: query.corrections,
        results,
      };
    },

    examples(topic, options) {
      const query = parseQuestion(topic, lexicon);
      return examplesIn(query, find(query, MOST_RESULTS), options);
    },

    read,
    nearest(ref) {
      const { hits } = find(parseQuestion(refWords(ref), lexicon), NEAREST);
      const above = read(parentRef(ref));
      const pages = [...(above ? [above.page] : []), ...hits.map(({ page }) => summary(page))];
      return pages.filter(({ id }, i) => pages.findIndex((page) => page.id === id) === i).slice(0, NEAREST);
    },
    pages: () => searched.map(summary),
    menu: map.menu,
    changelog: createChanges(index),
    languageNamed,
    about: aboutOf(index.catalogue),
    pageChanges: () => pageChanges(index.catalogue),
  };
}
