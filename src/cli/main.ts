#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { DocsBotError } from '../errors.ts';
import { SINCE } from '../types.ts';
import { DEFAULT_INDEX } from './default-index.ts';

/** Exit codes: 0 done, 1 the request failed, 2 wrong usage. */
const FAILED = 1;
const WRONG_USAGE = 2;
/** Where the MCP server listens when it is told to use HTTP and not where. */
const DEFAULT_PORT = 8808;

const program = new Command('workos-docs')
  .description('Answers WorkOS questions with the passage of the documentation that says it.')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

// Each command loads only what it needs: an answer on the command line takes little longer than Node's start.
program
  .command('ask')
  .description('answer a question')
  .argument('[question...]', 'the question, quoted or not')
  .option('--markdown', 'print the answer as Markdown')
  .option('--json', 'one JSON object a question')
  .option('--stdin', 'read questions from standard input, one a line')
  .option('--index <folder>', 'use the index in this folder', DEFAULT_INDEX)
  .action(async (...args) => (await import('./ask.ts')).ask(args[0], args[1]));

program
  .command('search')
  .description('list the pages found for a question')
  .argument('[question...]', 'the question, quoted or not')
  .option('--json', 'one JSON object a question')
  .option('--limit <n>', 'most pages listed', wholeNumber, 10)
  .option('--explain', 'say for each page which rule gave what')
  .option('--stdin', 'read questions from standard input, one a line')
  .option('--index <folder>', 'use the index in this folder', DEFAULT_INDEX)
  .action(async (...args) => (await import('./search.ts')).search(args[0], args[1]));

program
  .command('read')
  .description('print a page or a section')
  .argument('<ref...>', 'page id, path or https://workos.com/docs/... URL')
  .option('--json', 'one JSON object a ref, saying where it leads')
  .option('--index <folder>', 'use the index in this folder', DEFAULT_INDEX)
  .action(async (...args) => (await import('./read.ts')).read(args[0], args[1]));

program
  .command('examples')
  .description('print code and API methods for a topic')
  .argument('<topic...>', 'a product, a method or what the code is to do, quoted or not')
  .option('--lang <language>', 'code in this language alone')
  .option('--limit <n>', 'most examples printed', wholeNumber, 5)
  .option('--index <folder>', 'use the index in this folder', DEFAULT_INDEX)
  .action(async (...args) => (await import('./examples.ts')).examples(args[0], args[1]));

program
  .command('changelog')
  .description('print what is new in the platform')
  .argument('[words...]', 'words that an entry has to hold')
  .option('--since <date>', 'the first day, month or year: 2026-01-15, 2026-01, 2026', date)
  .option('--limit <n>', 'most entries printed', wholeNumber)
  .option('--json', 'one JSON object an entry')
  .option('--index <folder>', 'use the index in this folder', DEFAULT_INDEX)
  .action(async (...args) => (await import('./changelog.ts')).changelog(args[0], args[1]));

program
  .command('mcp')
  .description('serve the documentation to an MCP client, over standard input and output')
  .addOption(
    new Option('--http [port]', 'serve it over HTTP instead, on this machine alone')
      .argParser(port)
      .preset(String(DEFAULT_PORT)),
  )
  .option('--index <folder>', 'use the index in this folder', DEFAULT_INDEX)
  .action(async (options) => (await import('./mcp.ts')).mcp(options));

program
  .command('build-index')
  .description('build the index from the documentation')
  .option(
    '--docs <folder>',
    "index this folder in place of WorkOS's; <prefix>=<folder>[,<base URL>] adds one (repeatable)",
    (value: string, before: string[]) => [...before, value],
    [],
  )
  .option('--out <folder>', 'where to write the index', DEFAULT_INDEX)
  .option('--base-url <url>', "address of the documentation that stands in for WorkOS's")
  .option('--strict', 'end with an error at a file that cannot be read, in place of naming it')
  .action(async (options) => (await import('./build-index.ts')).buildIndexCommand(options));

program
  .command('sync')
  .description('build an index from what WorkOS publishes now')
  .option(
    '--out <folder>',
    'where indexes are published; `start` reads the newest there (default: DOCS_FOLDER, or data/docs)',
  )
  .action(async (options) => (await import('./sync.ts')).sync(options));

program
  .command('start')
  .description('start the Slack bot; settings come from the environment')
  .option(
    '--index <folder>',
    'use the index in this folder (default: the newest that was synced, else the built one)',
  )
  .action(async (options) => (await import('./start.ts')).start(options));

program
  .command('report')
  .description('what became of the questions, and what did not help')
  .option('--since <days>', 'so many days back: 30d', days, 30)
  .option('--workspace <id>', 'of this workspace alone')
  .option('--json', 'as one JSON object')
  .option('--csv', 'as CSV: what to mend in the documentation')
  .option('--markdown', 'as Markdown')
  .option('--index <folder>', 'use the index in this folder', DEFAULT_INDEX)
  .action(async (options) => (await import('./report.ts')).report(options));

program
  .command('forget')
  .description('remove what is kept of somebody')
  .option('--workspace <id>', 'of a workspace, its installation too')
  .option('--organisation <id>', 'of all workspaces of an Enterprise organisation')
  .option('--user <id>', 'of a person')
  .action(async (options) => (await import('./forget.ts')).forget(options));

program
  .command('move-store')
  .description(
    'copy everything that is kept into another database: from SQLite to PostgreSQL, or as a backup',
  )
  .argument('<from>', 'file:<path> or postgres://...', databaseUrl)
  .argument('<to>', 'an empty one, in the same form', databaseUrl)
  .action(async (...args) => (await import('./move-store.ts')).move(args[0], args[1]));

// A reader that stops early (`| head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : FAILED),
);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
  if (error instanceof DocsBotError) {
    process.stderr.write(`${error.message} ${error.remedy}\n`);
    return error.code === 'USAGE' ? WRONG_USAGE : FAILED;
  }
  process.stderr.write(
    `Something unexpected went wrong: ${error instanceof Error ? error.message : error}\n`,
  );
  return FAILED;
}

function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 100) {
    throw new InvalidArgumentError('Give a whole number from 1 to 100.');
  }
  return number;
}

function date(value: string): string {
  if (!SINCE.test(value)) {
    throw new InvalidArgumentError('Give a day, month or year: 2026-01-15, 2026-01 or 2026.');
  }
  return value;
}

function days(value: string): number {
  const [, count] = /^(\d{1,3})d?$/.exec(value) ?? [];
  if (!count || Number(count) < 1) throw new InvalidArgumentError('Give a number of days: 30d.');
  return Number(count);
}

function databaseUrl(value: string): string {
  if (!/^(?:file:.+|postgres(?:ql)?:\/\/.+)$/.test(value)) {
    throw new InvalidArgumentError('Give file:<path> or postgres://<user>:<password>@<host>/<database>.');
  }
  return value;
}

function port(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535) {
    throw new InvalidArgumentError('Give a port from 1 to 65535, or 0 for any that is free.');
  }
  return number;
}
