import { expect, test } from 'vitest';
import { createAnswers } from '../../src/store/answers.ts';
import { answerRecord } from '../support/answer-record.ts';

test('whoever waits for what was noted waits for what is still being written, too', async () => {
  let written = 0;
  const access = {
    now: () => 0,
    state: () => ({ engine: 'sqlite' as const, available: true, failures: 0 }),
    async run<T>(_work: unknown, otherwise: T) {
      await new Promise((done) => setTimeout(done, 20));
      written += 1;
      return otherwise;
    },
  };
  const answers = createAnswers(access, false);
  // Two hundred are written at once, without being asked for.
  for (let i = 0; i < 450; i++) answers.note(answerRecord({ milliseconds: i }));
  await answers.flush();
  expect(written).toBe(3);
  answers.note(answerRecord());
  const first = answers.flush();
  await answers.flush();
  expect(written).toBe(4);
  await first;
});
