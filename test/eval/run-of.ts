import type { Answerer } from '../../src/answer/create-answerer.ts';
import { answerToJson } from '../../src/render/text/answer-json.ts';
import type { Label, Run } from './labels.ts';

/** What our own search and answer give for a labelled question. */
export function runOf(docs: Answerer, { query }: Pick<Label, 'query'>): Run {
  const { answered, results } = docs.search(query, 10);
  return {
    answered,
    results: results.map(({ excerpt: { page, section } }) => ({ page: page.id, section: section.id })),
    passages: answerToJson(docs.ask(query)).passages.map(({ text }) => text),
  };
}
