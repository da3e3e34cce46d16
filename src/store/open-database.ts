import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import Sqlite from 'libsql';
import pg from 'pg';
import { DocsBotError } from '../errors.ts';
import type { Tables } from './schema.ts';

/** A database that is open, and which kind it is. */
export interface Database {
  db: Kysely<Tables>;
  engine: 'sqlite' | 'postgres';
}

/**
 * Opens what `DATABASE_URL` names: `file:<path>`, `memory:` or `postgres://...`. PostgreSQL is not asked for anything
 * yet. Throws STORE where a file can't be used.
 */
export function openDatabase(url: string): Database {
  if (/^postgres(?:ql)?:/.test(url)) return { db: openPostgres(url), engine: 'postgres' };
  return { db: openSqlite(url === 'memory:' ? undefined : url.slice('file:'.length)), engine: 'sqlite' };
}

function openSqlite(path: string | undefined): Kysely<Tables> {
  try {
    if (path !== undefined) mkdirSync(dirname(resolve(path)), { recursive: true });
    const file = new Sqlite(path ?? ':memory:', { timeout: BUSY_MS });
    if (path !== undefined) {
      file.pragma('journal_mode = WAL');
      file.pragma('synchronous = NORMAL');
    }
    return new Kysely({ dialect: new SqliteDialect({ database: preparedOnce(file) }) });
  } catch (error) {
    throw storeError(error);
  }
}

/** What is asked is always the same, and takes longer to prepare than to run. */
function preparedOnce(file: Sqlite.Database): SqliteDatabase {
  const known = new Map<string, SqliteStatement>();
  return {
    close: () => file.close(),
    prepare(sql) {
      const statement = known.get(sql) ?? (file.prepare(sql) as SqliteStatement);
      if (known.size < MOST_STATEMENTS) known.set(sql, statement);
      return statement;
    },
  };
}

function openPostgres(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    keepAlive: true,
    types: { getTypeParser: (id, format) => parserOf(id, format) },
  });
  // A connection that breaks, in use or not, fails what is asked of it; the next one that is needed is made anew.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

/** Milliseconds and counts: all of them are safe integers. */
const parserOf: typeof pg.types.getTypeParser = ((id: number, format: 'text') =>
  id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format)) as never;

/** SQLite waits on the one thread that there is. */
const BUSY_MS = 250;
const MOST_STATEMENTS = 500;
const CONNECTIONS = 10;
/** Slack waits three seconds for an answer to a command, which asks twice. */
const PATIENCE_MS = 1_000;

/** What keeps us from a database, in one message. */
export function storeError(error: unknown): DocsBotError {
  if (error instanceof DocsBotError) return error;
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const [, reason, remedy] = REASONS.find(([pattern]) => pattern.test(`${code} ${message}`)) ?? [
    undefined,
    `The database can't be used (${code || 'no code'}).`,
    'Check DATABASE_URL.',
  ];
  return new DocsBotError('STORE', reason, remedy, { cause: error });
}

/** Whether what was asked of a database may work later without anybody's doing. */
export function isAway(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return AWAY.test(`${code} ${message}`);
}

const AWAY =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|EPIPE|\b57P0[1-3]\b|\b53300\b|\b08\d\d\d\b|[Tt]imeout|Connection terminated|SQLITE_BUSY|database is locked/;

const REASONS: readonly (readonly [RegExp, string, string])[] = [
  [
    /SQLITE_BUSY|SQLITE_LOCKED|database is locked/,
    'The database file is locked by another program.',
    'Stop that program, or name another file in DATABASE_URL.',
  ],
  [
    /SQLITE_READONLY|readonly database|EACCES|EROFS/,
    'The database file is read-only.',
    'Let the user that runs the bot write the file and its folder, or name another one in DATABASE_URL.',
  ],
  [
    /SQLITE_FULL|database or disk is full|ENOSPC|53100/,
    'There is no space left for the database.',
    'Free some, or name a file on another disk in DATABASE_URL.',
  ],
  [
    /SQLITE_NOTADB|SQLITE_CORRUPT|not a database|malformed/,
    'The database file is damaged, or is no database.',
    'Restore it from a backup, or name another file in DATABASE_URL.',
  ],
  [
    /SQLITE_CANTOPEN|[Uu]nable to open|EISDIR|ENOTDIR/,
    "The database file can't be opened.",
    'Name a file in a folder that the bot may write to in DATABASE_URL.',
  ],
  [
    /\b(?:28P01|28000)\b/,
    'PostgreSQL does not accept the user or the password.',
    'Correct them in DATABASE_URL.',
  ],
  [/\b3D000\b/, 'PostgreSQL has no such database.', 'Create it, or correct its name in DATABASE_URL.'],
  [
    /\b42501\b/,
    'PostgreSQL does not let this user create or change tables.',
    'Make the user the owner of the database.',
  ],
  [AWAY, "The database can't be reached.", 'Start it, or correct DATABASE_URL.'],
];
