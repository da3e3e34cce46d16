import { spawnSync } from 'node:child_process';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { MAIN } from '../support/run-cli.ts';
import type { Goal } from './goals.ts';
import { printTable } from './print-table.ts';
import { summary, timed } from './times.ts';

const STARTS = 21;

/** Cold starts, of Node and of an answer on the command line, in turns, and how much of it loads the index. */
export function benchStarts(): Goal[] {
  const [bare, ask]: [number[], number[]] = [[], []];
  for (let i = 0; i < STARTS; i += 1) {
    bare.push(startTime(['-e', '0']));
    ask.push(startTime([MAIN, 'ask', 'how do I test SSO without Okta?']));
  }
  const loads = Array.from({ length: STARTS }, () => timed(() => loadIndex(DEFAULT_INDEX)));
  const node = summary(bare).median;
  const row = (name: string, times: number[]) =>
    [name, summary(times).median, summary(times).median / node] as const;
  printTable(
    `Starts (median of ${STARTS})`,
    ['ms', 'of node -e 0'],
    [row('node -e 0', bare), row('workos-docs ask', ask), row('index load', loads)],
  );
  return [{ name: 'cold start of ask', value: summary(ask).median / node, unit: 'times node -e 0', most: 6 }];
}

function startTime(args: string[]): number {
  return timed(() => {
    const { status } = spawnSync(process.execPath, args);
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}.`);
  });
}
