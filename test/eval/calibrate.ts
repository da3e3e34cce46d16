import { CONFIDENCE, confidence, type Signals, signals } from '../../src/answer/confidence.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { parseQuestion } from '../../src/query/parse-question.ts';
import { lexiconOf, loadIndex } from '../../src/search/load-index.ts';
import { createSearch } from '../../src/search/rank.ts';
import { type Label, readLabels, SETS } from './labels.ts';

/**
 * Finds the numbers of src/answer/confidence.ts: a logistic regression of "has an answer" on the signals of the
 * best hit, over all labelled questions, both classes weighing the same. Prints what five held-out fifths say.
 */
interface Case {
  label: Label;
  answerable: boolean;
  signals: Signals;
}
type Weights = Record<string, number>;

const FOLDS = 5;
const STEPS = 4_000;
const RATE = 0.5;
const DECAY = 0.002;
/** Share of answerable questions that may be refused. */
const MOST_REFUSED = 0.04;

const index = loadIndex(DEFAULT_INDEX);
const lexicon = lexiconOf(index);
const search = createSearch(index);
const cases = SETS.flatMap((set) => readLabels(set)).flatMap((label): Case[] => {
  const query = parseQuestion(label.query, lexicon);
  const found = search(query, 1);
  const [best] = found.hits;
  if (!best || query.commercial.length > 0) return [];
  return [{ label, answerable: label.relevant.length > 0, signals: signals(query, found, best) }];
});
const names = Object.keys(cases[0]?.signals ?? {}) as (keyof Signals)[];

const heldOut = cases.map((each, i) => {
  const weights = regress(cases.filter((_, j) => j % FOLDS !== i % FOLDS));
  return { ...each, sum: sum(weights, each.signals) };
});
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

function regress(on: readonly Case[]): Weights {
  const fitted: Weights = Object.fromEntries(['constant', ...names].map((name) => [name, 0]));
  const size = {
    true: on.filter((each) => each.answerable).length,
    false: on.filter((each) => !each.answerable).length,
  };
  for (let step = 0; step < STEPS; step++) {
    const slope: Weights = {};
    for (const each of on) {
      const error =
        (Number(each.answerable) - 1 / (1 + Math.exp(-sum(fitted, each.signals)))) /
        size[`${each.answerable}`];
      slope.constant = (slope.constant ?? 0) + error;
      for (const name of names) slope[name] = (slope[name] ?? 0) + error * each.signals[name];
    }
    for (const [name, value] of Object.entries(fitted)) {
      fitted[name] = value + RATE * ((slope[name] ?? 0) - (name === 'constant' ? 0 : DECAY * value));
    }
  }
  return fitted;
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
