import { expect, test } from 'vitest';
import { judge } from '../bench/goals.ts';
import { runSoak } from './run-soak.ts';

// How the memory goes shows after many more requests: `npm run soak`.
test('1,200 requests of every kind, a tenth of them hostile, each get what they should', {
  timeout: 60_000,
}, async () => {
  const { goals, samples } = await runSoak(1_200);
  // So few need not press each control.
  const counted = goals.filter(({ name, unit }) => unit !== 'MB' && !name.includes('never pressed'));
  expect(
    judge(counted, 1).filter(({ missed }) => missed),
    samples.join('\n'),
  ).toEqual([]);
});
