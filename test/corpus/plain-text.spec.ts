import { expect, test } from 'vitest';
import { plainText } from '../../src/corpus/plain-text.ts';

test.each([
  ['Plain words.', 'Plain words.'],
  ['See [the page](/x), **now**.', 'See the page, now.'],
  ['The `code` stays', 'The code stays'],
  ['Two\nlines', 'Two lines'],
  ['Two\n\nparagraphs', 'Two paragraphs'],
  ['', ''],
  ['  ', ''],
  ['A & B < C', 'A & B < C'],
  ['under_score and snake_case_name', 'under_score and snake_case_name'],
])('%j is %j', (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
