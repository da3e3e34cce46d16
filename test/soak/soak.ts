import { loadavg } from 'node:os';
import { judge } from '../bench/goals.ts';
import { printTable } from '../bench/print-table.ts';
import { runSoak } from './run-soak.ts';

/**
 * Sends the running bot a great many requests of every kind, a tenth of them hostile, and looks what it makes of them
 * and what they make of its memory. Ends with 1 when a goal is missed; `--short` sends few.
 */
const REQUESTS = process.argv.includes('--short') ? 5_000 : 100_000;

const load = loadavg().map((average) => average.toFixed(2));
console.log(
  `Node ${process.version}, load average before ${load.join(', ')}; memory is VmRSS of the process\n`,
);

const { kinds, tenths, seconds, waits, goals, samples } = await runSoak(REQUESTS);
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
  [['over HTTP, 16 at a time', seconds, REQUESTS / seconds, waits.median, waits.p99]],
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
