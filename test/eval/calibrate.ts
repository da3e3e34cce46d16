import { CONFIDENCE, confidence, type Signals, signals } from '../../src/answer/confidence.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { isGreeting } from '../../src/query/greeting.ts';
import { parseQuestion } from '../../src/query/parse-question.ts';
import { lexiconOf, loadIndex } from '../../src/search/load-index.ts';
import { createSearch } from '../../src/search/rank.ts';
import { type Label, readLabels } from './labels.ts';

/**
 * Finds the numbers of src/answer/confidence.ts: a logistic regression of "has an answer" on the signals of the
 * best hit, over the labelled questions, both classes weighing the same. Prints what five held-out fifths say.
 */
interface Case {
  label: Label;
  answerable: boolean;
  signals: Signals;
}
type Weights = Record<string, number>;

const FOLDS = 5;
const STEPS = 4_000;
const RATE = 0.2;
const DECAY = 0.01;
/** Share of answerable questions that may be refused. */
const MOST_REFUSED = 0.03;

const index = loadIndex(DEFAULT_INDEX);
const lexicon = lexiconOf(index);
const search = createSearch(index);
/** `public` is for measuring alone. */
const CALIBRATED_ON = ['dev', 'own', 'team', 'short', 'readme', 'unanswerable'] as const;
const cases = CALIBRATED_ON.flatMap((set) => readLabels(set)).flatMap((label): Case[] => {
  const query = parseQuestion(label.query, lexicon);
  const found = search(query, 1);
  const [best] = found.hits;
  if (!best || query.commercial.length > 0 || label.type === 'prefix' || isGreeting(query.text)) return [];
  return [{ label, answerable: label.relevant.length > 0, signals: signals(query, found, best) }];
});
const names = Object.keys(cases[0]?.signals ?? {}) as (keyof Signals)[];

const folds = Array.from({ length: FOLDS }, (_, fold) => regress(cases.filter((_, i) => i % FOLDS !== fold)));
const heldOut = cases.map((each, i) => ({ ...each, sum: sum(folds[i % FOLDS] ?? {}, each.signals) }));
const weights = regress(cases);
const all = cases.map((each) => ({ ...each, sum: sum(weights, each.signals) }));
console.log('held out', refusals(heldOut), 'all', refusals(all));
console.log('in force', {
  least: CONFIDENCE.least,
  ...shares(
    cases.map((each) => ({ ...each, sum: confidence(each.signals) })),
    CONFIDENCE.least,
  ),
});
console.log({ ...rounded(weights), least: Number(threshold(all).toFixed(2)) });

/** Signals are measured in their own spread, so that what keeps weights small means the same for each. */
function regress(on: readonly Case[]): Weights {
  const spread = new Map(names.map((name) => [name, spreadOf(on.map(({ signals: given }) => given[name]))]));
  const rows = on.map(({ signals: given }) =>
    Float64Array.from([1, ...names.map((name) => given[name] / (spread.get(name) ?? 1))]),
  );
  const answerable = on.map((each) => Number(each.answerable));
  const size = answerable.reduce((sum, value) => sum + value, 0);
  const weight = answerable.map((value) => 1 / (value ? size : on.length - size));
  const fitted = new Float64Array(1 + names.length);
  for (let step = 0; step < STEPS; step++) {
    const slope = fitted.map((value, i) => (i === 0 ? 0 : -DECAY * value));
    for (const [at, row] of rows.entries()) {
      const z = row.reduce((total, value, i) => total + value * (fitted[i] as number), 0);
      const error = ((answerable[at] as number) - 1 / (1 + Math.exp(-z))) * (weight[at] as number);
      for (let i = 0; i < row.length; i++) slope[i] = (slope[i] as number) + error * (row[i] as number);
    }
    for (let i = 0; i < fitted.length; i++) fitted[i] = (fitted[i] as number) + RATE * (slope[i] as number);
  }
  const [constant = 0, ...rest] = fitted;
  return {
    constant,
    ...Object.fromEntries(names.map((name, i) => [name, (rest[i] ?? 0) / (spread.get(name) ?? 1)])),
  };
}

/** The standard deviation of some values; 1 where all are the same. */
function spreadOf(values: readonly number[]): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length) || 1;
}

function sum(by: Weights, given: Signals): number {
  return names.reduce((total, name) => total + (by[name] ?? 0) * given[name], by.constant ?? 0);
}

function threshold(of: readonly { answerable: boolean; sum: number }[]): number {
  const answerable = of.filter((each) => each.answerable).map((each) => each.sum);
  return answerable.sort((a, b) => a - b)[Math.floor(answerable.length * MOST_REFUSED)] ?? 0;
}

function refusals(of: readonly (Case & { sum: number })[]): Record<string, string> {
  return shares(of, threshold(of));
}

function shares(of: readonly (Case & { sum: number })[], least: number): Record<string, string> {
  const share = (some: readonly { sum: number }[]) =>
    (some.filter((each) => each.sum < least).length / some.length).toFixed(3);
  return {
    refused: share(of.filter((each) => !each.answerable)),
    'wrongly refused': share(of.filter((each) => each.answerable)),
  };
}

function rounded(of: Weights): Weights {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, Number(value.toFixed(2))]));
}
