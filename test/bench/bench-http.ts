import { fileURLToPath } from 'node:url';
import { readLabels, SETS } from '../eval/labels.ts';
import { fileDatabase, postgresDatabase, type TestDatabase, withoutPostgres } from '../support/databases.ts';
import { MAIN } from '../support/run-cli.ts';
import { distinctQuestions } from './distinct-questions.ts';
import type { Goal } from './goals.ts';
import { measureHttp, type UnderLoad } from './measure-http.ts';
import { printTable } from './print-table.ts';

const BARE_BOLT = fileURLToPath(new URL('bare-bolt.mjs', import.meta.url));

/** Each is measured so often, in turn; its best counts, because what else the machine does only ever takes away. */
const ROUNDS = 3;

/**
 * The running bot beside a Bolt app that acknowledges with a constant, and with what it keeps in each kind of database:
 * what they do, and the memory they hold.
 */
export async function benchHttp({ short }: { short: boolean }): Promise<Goal[]> {
  const labelled = SETS.flatMap(readLabels).map(({ query }) => query);
  const questions = distinctQuestions(labelled, short ? 2_500 : 5_000);
  const start = [process.execPath, MAIN, 'start'];
  const ways: Record<string, () => Promise<UnderLoad>> = {
    'bare Bolt app': () => measureHttp([process.execPath, BARE_BOLT], questions),
    'workos-docs start': () => measureHttp(start, questions),
    'the same with SQLite': () => over(fileDatabase(), (url) => measureHttp(start, questions, url)),
    ...(withoutPostgres
      ? {}
      : {
          'the same with PostgreSQL': async () =>
            over(await postgresDatabase(), (url) => measureHttp(start, questions, url)),
        }),
  };
  const best = new Map<string, UnderLoad>();
  for (let round = 0; round < (short ? 1 : ROUNDS); round += 1) {
    for (const [name, measure] of Object.entries(ways)) {
      const [now, before] = [await measure(), best.get(name)];
      const peak = Math.max(now.peak, before?.peak ?? 0);
      best.set(name, { ...(before && before.perSecond > now.perSecond ? before : now), peak });
    }
  }
  printTable(
    `${questions.length} distinct /workos over HTTP, the best of ${short ? 1 : ROUNDS}`,
    ['a second', 'median ms', 'p99 ms', 'MB idle', 'MB at most'],
    [...best].map(
      ([name, { perSecond, median, p99, idle, peak }]) => [name, perSecond, median, p99, idle, peak] as const,
    ),
  );
  const [bare, bot, file, postgres] = Object.keys(ways).map((name) => best.get(name));
  const share = (of: UnderLoad | undefined) =>
    of && bot ? (100 * of.perSecond) / bot.perSecond : Number.NaN;
  return [
    { name: 'commands through HTTP', value: bot?.perSecond ?? 0, unit: 'a second', least: 400 },
    { name: 'with SQLite, of that', value: share(file), unit: '%', least: 80 },
    { name: 'with PostgreSQL, of that', value: share(postgres), unit: '%', least: 60 },
    {
      name: 'memory above the bare Bolt app',
      value: (bot?.peak ?? Number.NaN) - (bare?.peak ?? 0),
      unit: 'MB',
      most: 100,
    },
  ];
}

/** Measures with a database, which is gone afterwards. */
async function over(
  { url, drop }: TestDatabase,
  measure: (url: string) => Promise<UnderLoad>,
): Promise<UnderLoad> {
  try {
    return await measure(url);
  } finally {
    await drop();
  }
}
