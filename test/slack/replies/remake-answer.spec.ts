import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../../src/cli/default-index.ts';
import { loadIndex } from '../../../src/search/load-index.ts';
import { remakeAnswer } from '../../../src/slack/replies/remake-answer.ts';
import type { Answer } from '../../../src/types.ts';
import { readLabels } from '../../eval/labels.ts';

const docs = createAnswerer(loadIndex(DEFAULT_INDEX));
const questions = [...readLabels('own'), ...readLabels('dev')].map(({ query }) => query);
const whatIsSeen = (answer: Answer | undefined) => {
  const { kind, best, others, related, languages, language } = answer ?? {};
  return { kind, best, others, related, languages, language };
};
/** What the controls under an answer carry. */
const stateOf = ({ question, best, language }: Answer) => ({
  question,
  ...(best ? { section: best.section.id } : {}),
  ...(language ? { language } : {}),
});

describe('the answer that a control makes again is the very same', () => {
  test.each([undefined, 'python', 'go'] as const)('for somebody who has set %s', (language) => {
    for (const question of questions) {
      const answer = docs.ask(question, language ? { language } : {});
      if (answer.kind !== 'found') continue;
      expect(whatIsSeen(remakeAnswer(docs, stateOf(answer))), question).toEqual(whatIsSeen(answer));
    }
  });

  test('after another section was read, from there too', () => {
    for (const question of questions.slice(0, 60)) {
      const answer = docs.ask(question, { language: 'ruby' });
      for (const { section } of answer.related) {
        const shown = remakeAnswer(docs, { ...stateOf(answer), section: section.id }) as Answer;
        expect(whatIsSeen(remakeAnswer(docs, stateOf(shown))), question).toEqual(whatIsSeen(shown));
      }
    }
  });
});
