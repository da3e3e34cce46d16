import { fileURLToPath } from 'node:url';
import { readLabels, SETS } from '../eval/labels.ts';
import { fileDatabase, postgresDatabase, type TestDatabase, withoutPostgres } from '../support/databases.ts';
import { MAIN } from '../support/run-cli.ts';
import { distinctQuestions } from './distinct-questions.ts';
import type { Goal } from './goals.ts';
import { measureHttp, type UnderLoad } from './measure-http.ts';
import { printTable } from './print-table.ts';

const BARE_BOLT = fileURLToPath(new URL('bare-bolt.mjs', import.meta.url));

/** The running bot beside a Bolt app that acknowledges with a constant: what they do, and the memory they hold. */
export async function benchHttp({ short }: { short: boolean }): Promise<Goal[]> {
  const labelled = SETS.flatMap(readLabels).map(({ query }) => query);
  const questions = distinctQuestions(labelled, short ? 2_500 : 12_500);
  const bare = await measureHttp([process.execPath, BARE_BOLT], questions);
  const bot = await measureHttp([process.execPath, MAIN, 'start'], questions);
  const file = await over(fileDatabase(), questions);
  const postgres = withoutPostgres ? undefined : await over(await postgresDatabase(), questions);
  const row = (name: string, { perSecond, median, p99, idle, peak }: UnderLoad) =>
    [name, perSecond, median, p99, idle, peak] as const;
  printTable(
    `${questions.length} distinct /workos over HTTP`,
    ['a second', 'median ms', 'p99 ms', 'MB idle', 'MB at most'],
    [
      row('bare Bolt app', bare),
      row('workos-docs start', bot),
      row('the same with SQLite', file),
      ...(postgres ? [row('the same with PostgreSQL', postgres)] : []),
    ],
  );
  return [
    { name: 'commands through HTTP', value: bot.perSecond, unit: 'a second', least: 400 },
    { name: 'with SQLite, of that', value: file.perSecond / bot.perSecond, unit: '', least: 0.8 },
    {
      name: 'with PostgreSQL, of that',
      value: postgres ? postgres.perSecond / bot.perSecond : Number.NaN,
      unit: '',
      least: 0.6,
    },
    { name: 'memory above the bare Bolt app', value: bot.peak - bare.peak, unit: 'MB', most: 100 },
  ];
}

/** The bot with such a database, which is gone afterwards. */
async function over({ url, drop }: TestDatabase, questions: readonly string[]): Promise<UnderLoad> {
  try {
    return await measureHttp([process.execPath, MAIN, 'start'], questions, url);
  } finally {
    await drop();
  }
}
