import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { DEFAULT_INDEX } from '../../src/cli/default-index.ts';
import { loadAsks } from '../../src/corpus/load-asks.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { parseQuestion } from '../../src/query/parse-question.ts';
import { toSlackMessage } from '../../src/render/messages/answer-message.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { lexiconOf, loadIndex } from '../../src/search/load-index.ts';
import { createSearch } from '../../src/search/rank.ts';
import { workosSource } from '../../src/sources/npm-package.ts';
import { readSources } from '../../src/sources/read-sources.ts';
import { readLabels } from '../eval/labels.ts';
import { peers } from '../eval/peers.ts';
import type { Goal } from './goals.ts';
import { largerMaterial, writeLargerFiles } from './larger-corpus.ts';
import { printTable } from './print-table.ts';
import { type Times, timesOf } from './times.ts';

const ROUNDS = 5;
const TIMES_AS_LARGE = 10;
/** The docs server reads every file for every question: a few say enough. */
const FEW = 20;
const ANSWER = 'question to Block Kit';

type Measured = Map<string, Times>;

/** Search and answers on the documentation and, unless it is to be short, on ten times as much, beside other searches. */
export function benchSearch({ short }: { short: boolean }): Goal[] {
  const questions = [...readLabels('dev'), ...readLabels('own')].map(({ query }) => query);
  const now = new Map([...timeOurs(DEFAULT_INDEX, questions), ...timePeers(questions)]);
  const later: Measured = short ? new Map() : timeLarger(questions);
  const cells = (times: Times | undefined) => [times?.median, times?.p99];
  printTable(
    `${questions.length} questions, in ms`,
    ['median', 'p99', `median, ${TIMES_AS_LARGE}-fold`, 'p99'],
    [...now].map(([name, times]) => [name, ...cells(times), ...cells(later.get(name))]),
  );
  const { median = Number.NaN, p99 = Number.NaN } = now.get(ANSWER) ?? {};
  const growth = (later.get(ANSWER)?.median ?? Number.NaN) / median;
  return [
    { name: `${ANSWER}, median`, value: median, unit: 'ms', most: 2 },
    { name: `${ANSWER}, p99`, value: p99, unit: 'ms', most: 10 },
    { name: `median on ${TIMES_AS_LARGE} times as much`, value: growth, unit: 'times', most: TIMES_AS_LARGE },
  ];
}

function timeOurs(folder: string, questions: readonly string[]): Measured {
  const index = loadIndex(folder);
  const docs = createAnswerer(index);
  const search = createSearch(index);
  const lexicon = lexiconOf(index);
  const run = (question: string) => search(parseQuestion(question, lexicon), 10);
  return new Map([
    [ANSWER, timesOf(questions, (question) => toSlackMessage(docs.ask(question)), ROUNDS)],
    ['search', timesOf(questions, run, ROUNDS)],
  ]);
}

function timePeers(questions: readonly string[], ...corpus: Parameters<typeof peers>): Measured {
  return new Map(
    peers(...corpus).map(({ name, search }) => {
      const some = name === 'docs server' ? questions.slice(0, FEW) : questions;
      return [`search: ${name}`, timesOf(some, search)];
    }),
  );
}

/** The larger corpus is made here and now, and is gone afterwards: the documentation is not ours to copy. */
function timeLarger(questions: readonly string[]): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'docs-bot-bench-'));
  try {
    const { name, version } = workosSource();
    const { pages } = loadCorpus(readSources([]));
    const larger = largerMaterial({ pages, asks: loadAsks(pages, version).asks }, TIMES_AS_LARGE);
    buildIndex({ ...larger, listings: [], docsVersion: `${TIMES_AS_LARGE}-fold`, licence: '' }, folder);
    const ours = timeOurs(folder, questions);
    const files = join(folder, 'docs');
    writeLargerFiles(name, files, TIMES_AS_LARGE);
    return new Map([...ours, ...timePeers(questions, files, larger.pages)]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
