import { expect, it } from 'vitest';
import type { Label } from './labels.ts';
import { figures, outcome } from './score.ts';

const label: Label = {
  id: 'x-1',
  query: 'how do I test SSO',
  type: 'howto',
  relevant: [
    { page: 'sso/test-sso', grade: 3, sections: ['sso/test-sso/a'] },
    { page: 'sso', grade: 1 },
  ],
};
const nothing: Label = { id: 'x-2', query: 'lunch?', type: 'unanswerable', relevant: [] };

it('gives a perfect order an nDCG of one', () => {
  const run = {
    answered: true,
    results: [{ page: 'sso/test-sso', section: 'sso/test-sso/a/b' }, { page: 'sso' }],
  };
  expect(outcome(label, run)).toMatchObject({ ndcg: 1, rank: 1, section: true });
});

it('counts a page once, at its best rank', () => {
  const run = { answered: true, results: [{ page: 'sso' }, { page: 'sso' }, { page: 'sso/test-sso' }] };
  expect(outcome(label, run).rank).toBe(2);
});

it('says that the section is wrong when the page is right', () => {
  const run = { answered: true, results: [{ page: 'sso/test-sso', section: 'sso/test-sso/b' }] };
  expect(outcome(label, run).section).toBe(false);
});

it('tells refusals of questions without an answer from those of questions with one', () => {
  const refused = { answered: false, results: [] };
  expect(figures([outcome(label, refused), outcome(nothing, refused)])).toMatchObject({
    refused: 1,
    'wrongly refused': 1,
    'nDCG@10': 0,
  });
});
