import { loadavg } from 'node:os';
import { benchHttp } from './bench-http.ts';
import { benchMcp } from './bench-mcp.ts';
import { benchSearch } from './bench-search.ts';
import { benchStarts } from './bench-starts.ts';
import { judge } from './goals.ts';
import { printTable } from './print-table.ts';

/**
 * Times what a person waits for, beside other searches and beside a bot that does nothing. `--check` ends with 1 when
 * a goal is missed; `--short` leaves out what takes long, and is three times as generous, for slow machines.
 */
const short = process.argv.includes('--short');
const load = loadavg().map((average) => average.toFixed(2));
console.log(
  `Node ${process.version}, load average before ${load.join(', ')}; memory is VmRSS of the process\n`,
);

const goals = [
  ...benchStarts(),
  ...benchSearch({ short }),
  ...(await benchMcp({ short })),
  ...(await benchHttp({ short })),
];
const judged = judge(goals, short ? 3 : 1);
printTable(
  'Goals',
  ['is', 'wanted', ''],
  judged.map(({ name, value, wanted, missed }) => [name, value, wanted, missed ? 'MISSED' : 'reached']),
);
if (process.argv.includes('--check') && judged.some(({ missed }) => missed)) process.exitCode = 1;
