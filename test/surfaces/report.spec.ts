import { afterEach, expect, test } from 'vitest';
import { wordsOf } from '../../src/playground/slack/people/visible.ts';
import { openPlayground } from '../playground/support/open-playground.ts';
import { violations } from '../support/block-kit-limits.ts';
import { fileDatabase } from '../support/databases.ts';

const HERE = '#ask-workos';
let database = fileDatabase();
afterEach(() => database.drop());

async function played(env: Record<string, string> = {}) {
  database = fileDatabase();
  const playground = await openPlayground({ env: { DATABASE_URL: database.url, ...env } });
  const { ana, ben } = playground;
  await ben.type(HERE, '/workos how do I test SSO?');
  await ben.type(HERE, '/workos what is nonsense?');
  const answer = ben.sees(HERE).find((message) => /Test Identity/.test(wordsOf(message)));
  if (!answer) throw new Error('There is no answer.');
  await ben.click(answer, '👎 Not helpful');
  await ben.waitsFor(HERE, /did not help/);
  return { ...playground, operator: ana, lastOf: (who: typeof ana) => who.sees(HERE).at(-1) };
}

test('an operator gets the report by command, for so many days', async () => {
  const { operator, lastOf } = await played({ OPERATORS: 'U0ELSE,U1', KEEP_QUESTIONS: '7' });
  await operator.type(HERE, '/workos report');
  const words = wordsOf(lastOf(operator) as never);
  expect(words).toContain('2 questions: 1 answered, 1 without an answer, 0 failed.');
  expect(words).toContain('0 answers helped, 1 did not.');
  expect(words).toContain('“what is nonsense?” (1)');
  expect(violations(lastOf(operator) as never)).toEqual([]);
  await operator.type(HERE, '/workos report 1d');
  expect(wordsOf(lastOf(operator) as never)).toContain('2 questions');
});

test('for everybody else, and where others would see it, it is a question', async () => {
  const { ben, operator, lastOf, docs } = await played({ OPERATORS: 'U1' });
  await ben.type(HERE, '/workos report');
  expect(wordsOf(lastOf(ben) as never)).not.toContain('answered');
  const mention = await operator.type(HERE, '@WorkOS Docs report');
  const reply = await operator.waitsFor(HERE, /./, mention);
  expect(wordsOf(reply)).not.toContain('without an answer,');
  expect(docs.asked.at(-1)).toContain('report');
});

test('the Home tab has a part for operators, and for nobody else', async () => {
  const { ben, operator } = await played({ OPERATORS: 'U1' });
  const mine = await operator.opensHome();
  const home = mine ?? (await operator.waitsForHome(/For operators/));
  expect(JSON.stringify(home)).toMatch(/For operators/);
  expect(JSON.stringify(home)).toContain('2 questions: 1 answered');
  await ben.opensHome();
  const theirs = await ben.waitsForHome(/Language for code/);
  expect(JSON.stringify(theirs)).not.toContain('For operators');
});
