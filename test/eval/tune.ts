import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { parseQuestion } from '../../src/query/parse-question.ts';
import { lexiconOf, loadIndex } from '../../src/search/load-index.ts';
import { createSearch } from '../../src/search/rank.ts';
import { TUNING, type Tuning } from '../../src/search/tuning.ts';
import { readLabels } from './labels.ts';
import { figures, outcome } from './score.ts';

/**
 * Finds the numbers of src/search/tuning.ts: coordinate search over every number, on the labelled questions,
 * cross-validated over question types. Prints what the held-out types say, then the numbers found on all.
 */
const FACTORS = [0.7, 1.4];
/** `--short` tries two of the numbers once. */
const SHORT = process.argv.includes('--short');
const ROUNDS = SHORT ? 1 : 2;
const NUMBERS = SHORT ? 2 : Number.POSITIVE_INFINITY;
/** A step that gains less than this, on the mean of the sets, says nothing; one that costs a set anything is no gain. */
const LEAST_GAIN = 0.003;
const FOLDS = 4;

const index = loadIndex(DEFAULT_INDEX);
const lexicon = lexiconOf(index);
const TUNED_ON = ['dev', 'own'] as const;
const questions = TUNED_ON.flatMap((set) =>
  readLabels(set)
    .filter((label) => label.relevant.length > 0)
    .map((label) => ({ set, label, query: parseQuestion(label.query, lexicon) })),
);
type Question = (typeof questions)[number];

if (process.argv.includes('--cross')) {
  const types = [...new Set(questions.map(({ label }) => label.type))];
  const heldOut: Question[][] = Array.from({ length: FOLDS }, (_, fold) =>
    questions.filter(({ label }) => types.indexOf(label.type) % FOLDS === fold),
  );
  for (const [fold, held] of heldOut.entries()) {
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

/** What is to be as large as possible, for each set: nDCG@10 first, then the first three and the section. */
function goals(tuning: Tuning, on: readonly Question[]): number[] {
  const search = createSearch(index, tuning);
  return TUNED_ON.map((set) => {
    const outcomes = on
      .filter((question) => question.set === set)
      .map(({ label, query }) => {
        const hits = search(query, 10).hits.map(({ page, section }) => ({
          page: page.id,
          section: section.id,
        }));
        return outcome(label, { answered: true, results: hits });
      });
    const all = figures(outcomes);
    const [ndcg = 0, s1 = 0, s3 = 0, section = 0] = [
      all['nDCG@10'],
      all['S@1'],
      all['S@3'],
      all['section@1'],
    ];
    return ndcg + 0.3 * s1 + 0.3 * s3 + 0.25 * section;
  });
}

function goal(tuning: Tuning, on: readonly Question[]): number {
  return mean(goals(tuning, on));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function climb(start: Tuning, on: readonly Question[]): Tuning {
  let best = start;
  let most = goals(start, on);
  for (let round = 0; round < ROUNDS; round++) {
    const before = most;
    for (const path of paths(start).slice(0, NUMBERS)) {
      for (const factor of FACTORS) {
        const tried = withFactor(best, path, round === 0 ? factor : factor ** 0.5);
        const values = goals(tried, on);
        const costs = values.some((value, i) => value < (most[i] ?? 0));
        if (!costs && mean(values) > mean(most) + LEAST_GAIN) [best, most] = [tried, values];
      }
    }
    if (most === before) break;
  }
  return best;
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
