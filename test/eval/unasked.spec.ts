import { beforeAll, describe, expect, test } from 'vitest';
import { type Answerer, createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { asksDocumentation } from '../../src/slack/replies/asks-documentation.ts';
import { type Label, readLabels } from './labels.ts';

let docs: Answerer;
beforeAll(() => {
  docs = createAnswerer(loadIndex(DEFAULT_INDEX));
});

/** What would be answered in a channel where clear questions are. */
const answered = (labels: readonly Label[]) =>
  labels.filter(({ query }) => asksDocumentation(query) && docs.ask(query).confidence === 'high');
const gradeOf = ({ query, relevant }: Label) =>
  relevant.find(({ page }) => page === docs.ask(query).best?.page.id)?.grade ?? 0;

describe('a message that was not put to the bot', () => {
  test('is seldom answered where the documentation has no answer', () => {
    const labels = [...readLabels('unanswerable'), ...readLabels('chatter')];
    expect(labels.length).toBeGreaterThanOrEqual(700);
    const wrongly = answered(labels);
    expect(wrongly.length / labels.length).toBeLessThanOrEqual(0.006);
  });

  test('is answered, and from the right page, where it is a clear question', () => {
    const questions = [...readLabels('dev'), ...readLabels('own')].filter(({ query }) =>
      asksDocumentation(query),
    );
    const replies = answered(questions);
    const right = replies.filter((label) => gradeOf(label) >= 2);
    expect(replies.length / questions.length).toBeGreaterThanOrEqual(0.6);
    expect(right.length / replies.length).toBeGreaterThanOrEqual(0.9);
  });
});
