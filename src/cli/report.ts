import { readDatabaseConfig } from '../config.ts';
import { DocsBotError } from '../errors.ts';
import { reportToCsv } from '../render/text/report-csv.ts';
import { reportToMarkdown } from '../render/text/report-markdown.ts';
import { reportToTerminal } from '../render/text/report-terminal.ts';
import { makeReport } from '../report/make-report.ts';
import { openDocs } from './open-docs.ts';
import { print, terminalStyle } from './output.ts';
import { withStore } from './with-store.ts';

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
  if (readDatabaseConfig(process.env).databaseUrl === 'memory:') throw nothingKept();
  const docs = openDocs({ index });
  const made = await withStore((store, keepsQuestions) =>
    makeReport(store, docs, { since: Date.now() - since * DAY_MS, team: workspace, keepsQuestions }),
  );
  if (json) print(JSON.stringify(made));
  else if (csv) process.stdout.write(`${reportToCsv(made)}\r\n`);
  else print(markdown ? reportToMarkdown(made) : reportToTerminal(made, terminalStyle()));
}

function nothingKept(): DocsBotError {
  return new DocsBotError(
    'STORE',
    'With DATABASE_URL=memory: nothing outlives the process of the bot.',
    'Name the database that the bot uses.',
  );
}
