import { expect, test } from 'vitest';
import { readLabels } from '../eval/labels.ts';
import { call, connectStdio } from '../support/mcp-client.ts';
import { linesOf, MAIN, run } from '../support/run-cli.ts';

test('labelled questions get the same pages in the same order as from workos-docs search', async () => {
  // A third of them, of every kind: each is asked twice.
  const questions = [...readLabels('dev'), ...readLabels('own')]
    .map(({ query }) => query)
    .filter((_, i) => i % 3 === 0);
  expect(questions.length).toBeGreaterThanOrEqual(99);
  const args = [MAIN, 'search', '--stdin', '--json', '--limit', '10'];
  const { stdout } = await run(process.execPath, args, `${questions.join('\n')}\n`);
  const expected = linesOf(stdout).map((line) => JSON.parse(line));
  const client = await connectStdio();
  for (const [i, query] of questions.entries()) {
    const { data } = await call(client, 'workos_search', { query });
    const { answered, results } = data;
    expect({ query, answered, results }).toEqual(expected[i]);
  }
  await client.close();
}, 60_000);
