import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { parseQuestion } from '../../src/query/parse-question.ts';
import { createSpeller } from '../../src/query/spelling.ts';
import { toSlackMessage } from '../../src/render/block-kit.ts';
import { knowsWord, loadIndex } from '../../src/search/load-index.ts';
import { createSearch } from '../../src/search/rank.ts';
import { readLabels } from '../eval/labels.ts';
import { peers } from '../eval/peers.ts';

/** Times what a person waits for: a cold start on the command line, and a warm answer, beside its rivals. */
const STARTS = 21;
const ROUNDS = 5;

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const bare = median(startTimes(['-e', '0']));
const cold = median(startTimes([main, 'ask', 'how do I test SSO without Okta?']));
console.log(`node -e 0                    ${bare.toFixed(0)} ms`);
console.log(
  `workos-docs ask, cold        ${cold.toFixed(0)} ms, ${(cold / bare).toFixed(1)} times node -e 0`,
);

const questions = [...readLabels('dev'), ...readLabels('own')].map(({ query }) => query);
const index = loadIndex(DEFAULT_INDEX);
const docs = createAnswerer(index);
const search = createSearch(index);
const speller = createSpeller(index.catalogue.vocabulary, knowsWord(index));

console.log(`\n${questions.length} questions, ${ROUNDS} rounds after one to warm up    median      p99`);
report('question to Block Kit', (question) => toSlackMessage(docs.ask(question)));
report('search', (question) => search(parseQuestion(question, speller), 10));
for (const peer of peers()) {
  // The docs server reads every file for every question: one round of a few questions says enough.
  const some = peer.name === 'docs server' ? questions.slice(0, 20) : questions;
  report(`search: ${peer.name}`, peer.search, some, some === questions ? ROUNDS : 1);
}

function startTimes(args: string[]): number[] {
  return Array.from({ length: STARTS }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args);
    return performance.now() - start;
  });
}

function report(name: string, run: (question: string) => unknown, on = questions, rounds = ROUNDS): void {
  for (const question of on) run(question);
  const times = Array.from({ length: rounds }, () => on.map((question) => timed(run, question))).flat();
  const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
  console.log(
    `${name.padEnd(44)} ${median(times).toFixed(2).padStart(6)} ms ${p99.toFixed(2).padStart(6)} ms`,
  );
}

function timed(run: (question: string) => unknown, question: string): number {
  const start = performance.now();
  run(question);
  return performance.now() - start;
}

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
