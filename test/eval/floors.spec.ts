import { beforeAll, describe, expect, it } from 'vitest';
import { type Answerer, createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { readLabels, type SETS } from './labels.ts';
import { runOf } from './run-of.ts';
import { type Figures, figures, outcome } from './score.ts';

/** A little below what `npm run eval` printed when a number was last raised: a change that costs more is red. */
const FLOORS: Partial<Record<(typeof SETS)[number], Figures>> = {
  dev: { questions: 159, 'nDCG@10': 0.845, 'S@1': 0.82, 'S@3': 0.91, 'section@1': 0.78, 'says@1': 0.72 },
  own: { questions: 140, 'nDCG@10': 0.865, 'S@1': 0.83, 'S@3': 0.93, 'section@1': 0.82, 'says@1': 0.62 },
  short: { questions: 156, 'nDCG@10': 0.93, 'S@1': 0.96, 'S@3': 0.98 },
  readme: { questions: 40, 'nDCG@10': 0.84, 'S@3': 0.9, 'says@1': 0.6 },
  unanswerable: { questions: 210, refused: 0.85 },
};
const CEILINGS = { dev: 0.03, own: 0.07, short: 0.02 };

let docs: Answerer;
beforeAll(() => {
  docs = createAnswerer(loadIndex(DEFAULT_INDEX));
});

function measured(set: (typeof SETS)[number]): Figures {
  return figures(readLabels(set).map((label) => outcome(label, runOf(docs, label))));
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
