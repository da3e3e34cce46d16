import { beforeAll, describe, expect, it } from 'vitest';
import { type Answerer, createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { readLabels, type SETS } from './labels.ts';
import { runOf } from './run-of.ts';
import { type Figures, figures, outcome } from './score.ts';

/** A little below what `npm run eval` printed when a number was last raised: a change that costs more is red. */
const FLOORS: Partial<Record<(typeof SETS)[number], Figures>> = {
  dev: { questions: 159, 'nDCG@10': 0.875, 'S@1': 0.84, 'S@3': 0.96, 'section@1': 0.86, 'says@1': 0.82 },
  own: { questions: 140, 'nDCG@10': 0.905, 'S@1': 0.89, 'S@3': 0.97, 'section@1': 0.9, 'says@1': 0.8 },
  team: { questions: 217, 'nDCG@10': 0.9, 'S@1': 0.9, 'S@3': 0.97, 'section@1': 0.89, 'says@1': 0.82 },
  public: { questions: 478, 'nDCG@10': 0.895, 'S@1': 0.88, 'S@3': 0.97, 'section@1': 0.9, 'says@1': 0.765 },
  short: { questions: 156, 'nDCG@10': 0.945, 'S@1': 0.96, 'S@3': 0.98 },
  readme: { questions: 40, 'nDCG@10': 0.97, 'S@1': 0.94, 'S@3': 0.99, 'says@1': 0.8 },
  unanswerable: { questions: 526, refused: 0.885 },
};
const CEILINGS = { dev: 0.03, own: 0.045, team: 0.02, public: 0.04, short: 0.015 };

let docs: Answerer;
beforeAll(() => {
  docs = createAnswerer(loadIndex(DEFAULT_INDEX));
});

const known = new Map<string, Figures>();

function measured(set: (typeof SETS)[number]): Figures {
  const now = known.get(set) ?? figures(readLabels(set).map((label) => outcome(label, runOf(docs, label))));
  known.set(set, now);
  return now;
}

describe.each(Object.entries(FLOORS))('the labelled questions of %s', (set, floors) => {
  it('are found at least as well as before', () => {
    const now = measured(set as keyof typeof FLOORS);
    for (const [name, floor] of Object.entries(floors)) {
      expect(now[name as keyof Figures], name).toBeGreaterThanOrEqual(floor);
    }
  });
});

it.each(Object.entries(CEILINGS))('few answerable questions of %s are refused', (set, ceiling) => {
  expect(measured(set as keyof typeof CEILINGS)['wrongly refused']).toBeLessThanOrEqual(ceiling);
});
