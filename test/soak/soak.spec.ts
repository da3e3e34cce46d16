import { expect, test } from 'vitest';
import { judge } from '../bench/goals.ts';
import { runSoak } from './run-soak.ts';

// How the memory goes shows after many more requests: `npm run soak`.
test('2,000 requests of every kind, a tenth of them hostile, each get what they should', {
  timeout: 60_000,
}, async () => {
  const { goals, samples } = await runSoak(2_000);
  const counted = goals.filter(({ unit }) => unit !== 'MB');
  expect(
    judge(counted, 1).filter(({ missed }) => missed),
    samples.join('\n'),
  ).toEqual([]);
});
