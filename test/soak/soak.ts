import { loadavg } from 'node:os';
import { judge } from '../bench/goals.ts';
import { printTable } from '../bench/print-table.ts';
import { postgresDatabase } from '../support/databases.ts';
import { runSoak } from './run-soak.ts';
import { soakKills } from './soak-kills.ts';

/**
 * Sends the running bot a great many requests of every kind, a tenth of them hostile, and looks what it makes of them
 * and what they make of its memory. `--two` sends them to two processes with one PostgreSQL, `--kill` kills one of two
 * every 20 seconds while questions come. Ends with 1 when a goal is missed; `--short` sends few.
 */
const short = process.argv.includes('--short');
const REQUESTS = short ? 5_000 : 100_000;
const two = process.argv.includes('--two');

const load = loadavg().map((average) => average.toFixed(2));
console.log(
  `Node ${process.version}, load average before ${load.join(', ')}; memory is VmRSS of the process\n`,
);

if (process.argv.includes('--kill')) {
  await soakKills(short);
  process.exit();
}
const database = two ? await postgresDatabase() : undefined;
const { kinds, tenths, seconds, waits, goals, samples } = await runSoak(
  REQUESTS,
  database ? { databaseUrl: database.url, processes: 2 } : {},
);
await database?.drop();
for (const hostile of [false, true]) {
  printTable(
    hostile ? 'Hostile requests' : 'Requests',
    ['sent', 'wrong'],
    [...kinds]
      .filter(([, kind]) => kind.hostile === hostile)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([name, { sent, wrong }]) => [name, String(sent), String(wrong)]),
  );
}
printTable(
  `${REQUESTS} requests`,
  ['seconds', 'a second', 'reply median ms', 'p99 ms'],
  [
    [
      `over HTTP, 16 at a time${two ? ', to two in turn' : ''}`,
      seconds,
      REQUESTS / seconds,
      waits.median,
      waits.p99,
    ],
  ],
);
printTable(
  'Memory, median of each tenth',
  tenths.resident.map((_, i) => `${i + 1}.`),
  [
    ['MB of the process', ...tenths.resident],
    ['MB of its objects', ...tenths.heap],
  ],
);
const judged = judge(goals, 1);
printTable(
  'Goals',
  ['is', 'wanted', ''],
  judged.map(({ name, value, wanted, missed }) => [name, value, wanted, missed ? 'MISSED' : 'reached']),
);
for (const sample of samples) console.log(sample);
if (judged.some(({ missed }) => missed)) process.exitCode = 1;
