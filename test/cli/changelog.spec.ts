import { describe, expect, test } from 'vitest';
import { realDocs } from '../support/real-docs.ts';
import { linesOf, workosDocs } from '../support/run-cli.ts';

const docs = realDocs();
const json = async (...args: string[]) => {
  const { code, stdout, stderr } = await workosDocs(['changelog', '--json', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return linesOf(stdout).map((line) => JSON.parse(line));
};

describe.concurrent('workos-docs changelog', () => {
  test('with --json prints an object an entry, newest first', async () => {
    const entries = await json();
    expect(entries).toEqual(docs.changelog());
    for (const entry of entries) expect(Object.keys(entry)).toEqual(['title', 'date', 'url', 'changes']);
    const dates = entries.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  test.each(['2026', '2026-01', '2026-02-13'])('--since %s leaves out what came before', async (since) => {
    const entries = await json('--since', since);
    expect(entries).toEqual(docs.changelog().filter(({ date }) => date >= since));
    expect(entries.length).toBeGreaterThan(0);
  });

  test('--limit and words leave out more', async () => {
    expect(await json('--limit', '2')).toEqual(docs.changelog().slice(0, 2));
    const entries = await json('directory', 'sync', '--limit', '1');
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).toMatch(/directory sync/i);
  });

  test('prints title, day, address and what has changed', async () => {
    const { code, stdout } = await workosDocs(['changelog', '--limit', '1']);
    const [entry] = docs.changelog();
    expect(code).toBe(0);
    expect(stdout).toBe(`${entry?.title}\n${entry?.date}\n${entry?.url}\n\n${entry?.changes.join('\n\n')}\n`);
  });

  test('says so when there is nothing, and prints no object', async () => {
    const { code, stdout } = await workosDocs(['changelog', '--since', '2999']);
    expect([code, stdout]).toEqual([0, 'The changelog has no such entry.\n']);
    expect(await json('--since', '2999')).toEqual([]);
  });
});
