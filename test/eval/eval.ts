import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { loadIndex } from '../../src/search/load-index.ts';
import { readLabels, SETS } from './labels.ts';
import { type Peer, peers } from './peers.ts';
import { runOf } from './run-of.ts';
import { type Figures, figures, type Outcome, outcome } from './score.ts';

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    fails: { type: 'boolean' },
    save: { type: 'string' },
    baseline: { type: 'string' },
    peers: { type: 'boolean' },
  },
});

const rivals: Peer[] = options.peers ? peers() : [];
const docs = createAnswerer(loadIndex(DEFAULT_INDEX));
const ranks: Record<string, number> = {};
for (const set of SETS.filter((name) => options.set?.includes(name) ?? true)) {
  const labels = readLabels(set);
  const outcomes = labels.map((label) => outcome(label, runOf(docs, label)));
  for (const { label, rank } of outcomes) ranks[label.id] = rank;
  report(set, outcomes);
  for (const { name, search } of rivals) {
    const run = labels.map((label) => outcome(label, { answered: true, ...search(label.query) }));
    console.log(name, rounded(figures(run)));
  }
}
if (options.save) writeFileSync(options.save, JSON.stringify(ranks));
if (options.baseline && existsSync(options.baseline))
  moved(JSON.parse(readFileSync(options.baseline, 'utf8')));

function report(set: string, outcomes: readonly Outcome[]): void {
  const rows: Record<string, Record<string, number>> = { all: rounded(figures(outcomes)) };
  for (const type of new Set(outcomes.map(({ label }) => label.type))) {
    rows[type] = rounded(figures(outcomes.filter(({ label }) => label.type === type)));
  }
  console.log(`\n${set}`);
  console.table(rows);
  if (!options.fails) return;
  for (const { label, run, rank, says } of outcomes) {
    const got = run.results.slice(0, 3).map(({ page }) => page);
    if (label.relevant.length === 0 ? run.answered : rank !== 1 || says === false) {
      const best = Math.max(...label.relevant.map(({ grade }) => grade));
      const want = label.relevant.filter(({ grade }) => grade === best).map(({ page }) => page);
      console.log(
        `${label.id} [${label.type}] ${rank || '-'}${says === false ? ' not said' : ''} ${label.query}\n    got  ${got.join(' | ')}\n    want ${want.join(' | ') || 'no answer'}`,
      );
    }
  }
}

function rounded(row: Figures): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value.toFixed(3))]));
}

function moved(before: Record<string, number>): void {
  for (const [id, rank] of Object.entries(ranks)) {
    if (before[id] !== undefined && before[id] !== rank)
      console.log(`${id}: ${before[id] || '-'} -> ${rank || '-'}`);
  }
}
