import { readLabels } from '../eval/labels.ts';
import { connectStdio, ORIGINAL } from '../support/mcp-client.ts';
import type { Goal } from './goals.ts';
import { printTable } from './print-table.ts';
import { summary, type Times } from './times.ts';

/** The docs server reads every file for every question, and takes its time. */
const QUESTIONS = 60;
const FEW = 20;

/** A search over MCP, ours and that of the docs server: the same client, the same questions, in turns. */
export async function benchMcp({ short }: { short: boolean }): Promise<Goal[]> {
  const labelled = [...readLabels('dev'), ...readLabels('own')].map(({ query }) => query);
  const step = Math.ceil(labelled.length / (short ? FEW : QUESTIONS));
  const questions = labelled.filter((_, i) => i % step === 0);
  const clients = [await connectStdio(), await connectStdio([ORIGINAL])] as const;
  const times: [number[], number[]] = [[], []];
  for (const round of ['to warm up', 'to measure']) {
    for (const query of questions) {
      for (const [i, client] of clients.entries()) {
        const start = performance.now();
        await client.callTool({ name: 'workos_search', arguments: { query } });
        if (round === 'to measure') times[i]?.push(performance.now() - start);
      }
    }
  }
  for (const client of clients) await client.close();
  const [ours, theirs] = times.map(summary) as [Times, Times];
  const ratio = theirs.median / ours.median;
  printTable(
    `${questions.length} searches over MCP (stdio), in ms`,
    ['median', 'p99', 'times as long'],
    [
      ['workos-docs mcp', ours.median, ours.p99, 1],
      ['@workos/mcp-docs-server', theirs.median, theirs.p99, ratio],
    ],
  );
  return [
    { name: 'search over MCP, median', value: ours.median, unit: 'ms', most: 10 },
    { name: 'search over MCP, beside the docs server', value: ratio, unit: 'times as fast', least: 5 },
  ];
}
