import { readDatabaseConfig } from '../config.ts';
import { DocsBotError } from '../errors.ts';
import { reportToCsv } from '../render/text/report-csv.ts';
import { reportToMarkdown } from '../render/text/report-markdown.ts';
import { reportToTerminal } from '../render/text/report-terminal.ts';
import { makeReport } from '../report/make-report.ts';
import { createStore } from '../store/create-store.ts';
import { openDocs } from './open-docs.ts';
import { print, terminalStyle } from './output.ts';

interface ReportOptions {
  index: string;
  /** Days. */
  since: number;
  workspace?: string;
  json?: boolean;
  csv?: boolean;
  markdown?: boolean;
}

const DAY_MS = 86_400_000;

/** `workos-docs report`: what became of the questions, read from the database that the environment names. */
export async function report({ index, since, workspace, json, csv, markdown }: ReportOptions): Promise<void> {
  const { databaseUrl: url, keepQuestionsDays } = readDatabaseConfig(process.env);
  if (url === 'memory:') throw nothingKept();
  const docs = openDocs({ index });
  const store = createStore({ url, keepQuestionsDays });
  try {
    await store.open();
    const made = await makeReport(store, docs, {
      since: Date.now() - since * DAY_MS,
      team: workspace,
      keepsQuestions: keepQuestionsDays !== undefined,
    });
    if (!made)
      throw new DocsBotError('STORE', store.state().reason ?? "The database can't be read.", 'Try again.');
    if (json) print(JSON.stringify(made));
    else if (csv) process.stdout.write(`${reportToCsv(made)}\r\n`);
    else print(markdown ? reportToMarkdown(made) : reportToTerminal(made, terminalStyle()));
  } finally {
    await store.close();
  }
}

function nothingKept(): DocsBotError {
  return new DocsBotError(
    'STORE',
    'With DATABASE_URL=memory: nothing outlives the process of the bot.',
    'Name the database that the bot uses.',
  );
}
