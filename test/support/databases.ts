import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where tests look for a PostgreSQL in which they may create databases. */
const SERVER = process.env.TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** An empty database of its own, and how to be rid of it. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Why there is no PostgreSQL; undefined where there is one. In CI there has to be one. */
export const withoutPostgres = await reasonAgainst();
if (withoutPostgres && process.env.CI) throw new Error(withoutPostgres);

/** The kinds of database that the bot can keep things in; what this machine doesn't have is left out, and says so. */
export const ENGINES: readonly { engine: string; open(): Promise<TestDatabase> }[] = [
  { engine: 'memory', open: async () => ({ url: 'memory:', drop: async () => undefined }) },
  { engine: 'file', open: async () => fileDatabase() },
  ...(withoutPostgres ? [] : [{ engine: 'PostgreSQL', open: postgresDatabase }]),
];
if (withoutPostgres) process.stderr.write(`${withoutPostgres}\n`);

/** A SQLite file in a folder of its own. */
export function fileDatabase(): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'workos-docs-'));
  return {
    url: `file:${join(folder, 'kept', 'bot.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A database in the server of the tests. */
export async function postgresDatabase(): Promise<TestDatabase> {
  const name = `workos_docs_${randomUUID().replaceAll('-', '')}`;
  await tell(`create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => tell(`drop database if exists ${name} with (force)`) };
}

/** Tells the server of the tests something. */
export async function tell(sql: string, url = SERVER): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function reasonAgainst(): Promise<string | undefined> {
  try {
    await tell('select 1');
    return undefined;
  } catch (error) {
    const { code = 'no code' } = error as { code?: string };
    return `The tests of PostgreSQL are skipped: none at 127.0.0.1:5432 for the user postgres (${code}). TEST_POSTGRES names another.`;
  }
}
