import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { loadAsks } from '../../src/corpus/load-asks.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { loadOutOfScope } from '../../src/corpus/load-out-of-scope.ts';
import { parseQuestion, type Query } from '../../src/query/parse-question.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { lexiconOf, loadIndex, type SearchIndex } from '../../src/search/load-index.ts';
import { createSearch } from '../../src/search/rank.ts';
import { TUNING, type Tuning } from '../../src/search/tuning.ts';
import { LICENCE } from '../../src/sources/npm-package.ts';
import { readSources } from '../../src/sources/read-sources.ts';
import type { Phrase } from '../../src/types.ts';
import { type Label, readLabels } from './labels.ts';
import { figures, outcome } from './score.ts';

/**
 * Finds the numbers of src/search/tuning.ts: coordinate search over every number, on labelled questions and on phrases
 * that are kept out of an index made for that, each of which asks for its own place. Prints every step that gains, with
 * the figures it leads to, and the numbers found. With `--cross` it is cross-validated over the types of questions first.
 */
const FACTORS = [
  [0.6, 1.6],
  [0.8, 1.25],
];
/** `--short` tries two of the numbers once. */
const SHORT = process.argv.includes('--short');
const NUMBERS = SHORT ? 2 : Number.POSITIVE_INFINITY;
const ROUNDS = SHORT ? FACTORS.slice(0, 1) : FACTORS;
/** A step that gains less than this, on the weighted mean, says nothing. */
const LEAST_GAIN = 0.0003;
const FOLDS = 4;
/** One phrase in so many is kept out, and so many of them are asked. */
const KEPT_OUT = 8;
const ASKED = SHORT ? 200 : 2_500;
/** How much each set counts. `public` is for measuring alone. */
const WEIGHTS = { dev: 0.2, own: 0.2, team: 0.2, short: 0.1, readme: 0.05, phrases: 0.25 };

interface Question {
  set: keyof typeof WEIGHTS;
  label: Label;
  query: Query;
}

const index = loadIndex(DEFAULT_INDEX);
const { index: withoutSome, keptOut } = indexWithoutSomePhrases();
const questions = (Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]).flatMap((set): Question[] => {
  const lexicon = lexiconOf(set === 'phrases' ? withoutSome : index);
  const labels = set === 'phrases' ? keptOut : readLabels(set).filter(({ relevant }) => relevant.length > 0);
  return labels.map((label) => ({
    set,
    label,
    query: parseQuestion(label.query, lexicon, { completes: true }),
  }));
});

if (process.argv.includes('--cross')) {
  const types = [...new Set(questions.map(({ label }) => label.type))];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = questions.filter(({ label }) => types.indexOf(label.type) % FOLDS === fold);
    const tuned = climb(
      TUNING,
      questions.filter((question) => !held.includes(question)),
    );
    console.log(`fold ${fold}: held out ${goal(TUNING, held).toFixed(4)} -> ${goal(tuned, held).toFixed(4)}`);
  }
}
const found = climb(TUNING, questions);
console.log(`all: ${goal(TUNING, questions).toFixed(4)} -> ${goal(found, questions).toFixed(4)}`);
console.log(JSON.stringify(found, null, 2));

/** What is to be as large as possible: nDCG@10 first, then the first, the first three and the section. */
function goal(tuning: Tuning, on: readonly Question[]): number {
  const [all, some] = [createSearch(index, tuning), createSearch(withoutSome, tuning)];
  const values = Object.entries(WEIGHTS).flatMap(([set, weight]) => {
    const outcomes = on
      .filter((question) => question.set === set)
      .map(({ label, query }) => {
        const { hits } = (set === 'phrases' ? some : all)(query, 10);
        const results = hits.map(({ page, section }) => ({ page: page.id, section: section.id }));
        return outcome(label, { answered: true, results });
      });
    if (outcomes.length === 0) return [];
    const of = figures(outcomes);
    const value =
      (of['nDCG@10'] ?? 0) + 0.3 * (of['S@1'] ?? 0) + 0.3 * (of['S@3'] ?? 0) + 0.25 * (of['section@1'] ?? 0);
    return [{ weight, value }];
  });
  const sum = values.reduce((total, { weight }) => total + weight, 0) || 1;
  return values.reduce((total, { weight, value }) => total + weight * value, 0) / sum;
}

function climb(start: Tuning, on: readonly Question[]): Tuning {
  let best = start;
  let most = goal(start, on);
  for (const factors of ROUNDS) {
    for (const path of paths(start).slice(0, NUMBERS)) {
      for (const factor of factors) {
        const tried = withFactor(best, path, factor);
        const value = goal(tried, on);
        if (value <= most + LEAST_GAIN) continue;
        console.log(`${path.join('.')} times ${factor}: ${most.toFixed(4)} -> ${value.toFixed(4)}`);
        [best, most] = [tried, value];
      }
    }
  }
  return best;
}

/** The same index without some of the phrases, and these as questions for the place that they are written for. */
function indexWithoutSomePhrases(): { index: SearchIndex; keptOut: Label[] } {
  const sources = readSources([]);
  const corpus = loadCorpus(sources);
  const pageOf = new Map(
    corpus.pages.flatMap(({ id, sections }) => sections.map((section) => [section.id, id])),
  );
  const { asks } = loadAsks(corpus.pages);
  const keptOut: Label[] = [];
  let at = 0;
  const kept = new Map(
    [...asks].map(([id, phrases]): [string, Phrase[]] => [
      id,
      phrases.filter(({ text }) => {
        if (++at % KEPT_OUT !== 0) return true;
        const page = pageOf.get(id) ?? id;
        const sections = id === page ? {} : { sections: [id] };
        keptOut.push({
          id: `phrase-${at}`,
          query: text,
          type: 'phrase',
          relevant: [{ page, grade: 3, ...sections }],
        });
        return false;
      }),
    ]),
  );
  const folder = mkdtempSync(join(tmpdir(), 'workos-docs-'));
  try {
    buildIndex(
      { ...corpus, asks: kept, outOfScope: loadOutOfScope(), docsVersion: 'local', licence: LICENCE },
      folder,
    );
    const every = Math.ceil(keptOut.length / ASKED);
    return { index: loadIndex(folder), keptOut: keptOut.filter((_, i) => i % every === 0) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function paths(tuning: Tuning): string[][] {
  return Object.entries(tuning).flatMap(([key, value]) =>
    typeof value === 'number' ? [[key]] : Object.keys(value).map((inner) => [key, inner]),
  );
}

function withFactor(tuning: Tuning, path: readonly string[], factor: number): Tuning {
  const copy = structuredClone(tuning);
  const holder = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (at, key) => at[key] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
  const key = path.at(-1) ?? '';
  holder[key] = Number(((holder[key] as number) * factor).toPrecision(3));
  return copy;
}
