import { fileURLToPath } from 'node:url';
import { readLabels, SETS } from '../eval/labels.ts';
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
  const row = (name: string, { perSecond, median, p99, idle, peak }: UnderLoad) =>
    [name, perSecond, median, p99, idle, peak] as const;
  printTable(
    `${questions.length} distinct /workos over HTTP`,
    ['a second', 'median ms', 'p99 ms', 'MB idle', 'MB at most'],
    [row('bare Bolt app', bare), row('workos-docs start', bot)],
  );
  return [
    { name: 'commands through HTTP', value: bot.perSecond, unit: 'a second', least: 400 },
    { name: 'memory above the bare Bolt app', value: bot.peak - bare.peak, unit: 'MB', most: 100 },
  ];
}
