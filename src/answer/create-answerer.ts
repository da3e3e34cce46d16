import { blockText } from '../blocks.ts';
import { cleanQuestion } from '../query/clean-question.ts';
import { conceptToken, mentions } from '../query/concepts.ts';
import { languageNamed } from '../query/languages.ts';
import { parseQuestion, type Query } from '../query/parse-question.ts';
import { type IsName, readFollowUp } from '../query/read-follow-up.ts';
import { createSpeller } from '../query/spelling.ts';
import { words } from '../query/words.ts';
import { type Explanation, explain } from '../search/explain.ts';
import type { PageEntry } from '../search/index-format.ts';
import { knowsWord, type SearchIndex } from '../search/load-index.ts';
import { createSearch, type Found } from '../search/rank.ts';
import { stem } from '../search/tokens.ts';
import type { Answer, Docs, Excerpt, Language, Result, Results } from '../types.ts';
import { blocksWithin } from './blocks-within.ts';
import { chooseMethod } from './choose-method.ts';
import { isAnswered, isCertain } from './confidence.ts';
import { createExamples } from './create-examples.ts';
import { createEvidence } from './evidence.ts';
import { createPageMap } from './page-map.ts';
import { pickExcerpt } from './pick-excerpt.ts';
import { createChanges } from './read-changes.ts';
import { createReadRef, parentRef, refWords } from './read-ref.ts';
import { createRelated, type Place, toLink } from './related.ts';
import { summary } from './summary.ts';

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
const OTHERS = 4;
const CLOSEST = 3;
/** Further results shown at a time, and the most that are looked for. */
const PAGE = 5;
const MOST_RESULTS = 50;
/** Pages offered for a ref that names nothing. */
const NEAREST = 5;
/** Characters under which a section's own text is too little to stand alone. */
const SHORT = 250;

/** Knows the names of providers and products that have a page each. */
function nameReader(pages: readonly PageEntry[]): IsName {
  const names = new Set(pages.flatMap((page) => page.family ?? []));
  return (phrase) => {
    const said = words(phrase).map(({ text }) => text);
    const [mention] = mentions(said);
    if (mention?.length === said.length) return names.has(conceptToken(mention.concept));
    return said.length === 1 && names.has(stem(said[0] ?? ''));
  };
}

/** The way from a question to its answer, over a loaded index. Nothing in it throws on any text. */
export function createAnswerer(index: SearchIndex): Answerer {
  const find = createSearch(index);
  const speller = createSpeller(index.catalogue.vocabulary, knowsWord(index));
  const relatedTo = createRelated(index);
  const map = createPageMap(index.catalogue.pages);
  const read = createReadRef(index, map);
  const examplesIn = createExamples(index);
  const { docsVersion, licence, pages } = index.catalogue;
  const searched = pages.filter((page) => !page.listing);
  const isName = nameReader(searched);
  const places = new Map(
    searched.flatMap((page) => page.sections.map((section) => [section.id, { page, section }])),
  );

  const pick = ({ page, section }: Place, query: Query, found: Found, language = query.language): Passage => {
    const own = index.blocks(section);
    // A heading with a line or two under it says little without the sections below.
    const all = own.map(blockText).join('').length < SHORT ? blocksWithin(index, page, section) : own;
    const evidence = createEvidence(query, found.rarity);
    const { blocks, ...languages } = chooseMethod(all, evidence, language);
    const picked = pickExcerpt(blocks, evidence, query.wantsCode || query.language !== undefined);
    const excerpt: Excerpt = { ...toLink({ page, section }), ...picked };
    if (picked.blocks.some(({ kind }) => kind === 'method')) return { excerpt, languages };
    // A language that is set says how a method is shown; where none is, the passage is anybody's.
    if (language !== query.language) return pick({ page, section }, query, found);
    return { excerpt, languages: { languages: [] } };
  };

  const answerWith = (place: Place, query: Query, found: Found, language?: Language): Answer => {
    const { excerpt, languages } = pick(place, query, found, language);
    const others = found.hits
      .filter(({ page }) => page.id !== place.page.id)
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

  const ask = (question: string, language?: Language): Answer => {
    const query = parseQuestion(question, speller);
    const found = find(query, query.skip + 1 + OTHERS);
    const best = found.hits[query.skip];
    if (best && isAnswered(query, found)) {
      const answer = answerWith(best, query, found, query.language ?? language);
      return { ...answer, confidence: isCertain(query, found) ? 'high' : 'fair' };
    }
    return {
      kind: query.text ? 'nothing' : 'empty',
      question: query.text,
      followsUp: false,
      corrections: query.corrections,
      others: found.hits.slice(0, CLOSEST).map(({ page }) => summary(page)),
      related: [],
      languages: [],
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
      const query = parseQuestion(question, speller);
      return answerWith(place, query, find(query, 1 + OTHERS), language ?? query.language);
    },

    more(question, from) {
      const query = parseQuestion(question, speller);
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
      const query = parseQuestion(question, speller);
      const found = find(query, limit);
      const results = found.hits.map((hit) => ({
        excerpt: pick(hit, query, found).excerpt,
        score: hit.score,
        explain: () => explain(hit, query),
      }));
      return { answered: isAnswered(query, found), corrections: query.corrections, results };
    },

    examples(topic, options) {
      const query = parseQuestion(topic, speller);
      return examplesIn(query, find(query, MOST_RESULTS), options);
    },

    read,
    nearest(ref) {
      const { hits } = find(parseQuestion(refWords(ref), speller), NEAREST);
      const above = read(parentRef(ref));
      const pages = [...(above ? [above.page] : []), ...hits.map(({ page }) => summary(page))];
      return pages.filter(({ id }, i) => pages.findIndex((page) => page.id === id) === i).slice(0, NEAREST);
    },
    pages: () => searched.map(summary),
    menu: map.menu,
    changelog: createChanges(index),
    languageNamed,
    about: { docsVersion, licence, pages: searched.length },
  };
}
