import type { AnswerRecord } from '../../src/store/answers.ts';

/** What became of a question of U1 in T1, by command, that was answered. */
export const answerRecord = (more: Partial<AnswerRecord> = {}): AnswerRecord => ({
  team: 'T1',
  user: 'U1',
  surface: 'command',
  outcome: 'found',
  milliseconds: 1,
  question: '',
  ...more,
});
