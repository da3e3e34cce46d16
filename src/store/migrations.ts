import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { DocsBotError } from '../errors.ts';
import type { Tables } from './schema.ts';

/** Brings the tables to what this version knows. Throws STORE where a newer version has been at work. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => MIGRATIONS } });
  let { error } = await migrator.migrateToLatest();
  // SQLite lets two processes begin at once; the later one finds the work of the other.
  if (error !== undefined) ({ error } = await migrator.migrateToLatest());
  if (error === undefined) return;
  if (!/previously executed migration/.test(String((error as Error).message))) throw error;
  throw new DocsBotError(
    'STORE',
    'The database is from a newer version of the bot.',
    'Start that version, or name another database in DATABASE_URL.',
    { cause: error },
  );
}

/** One for each change of the tables, in words that both databases know; what was released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '2026-11-kept-state': steps(
    `create table if not exists claims (name text primary key, team text not null, owner text not null, done bigint not null,
       attempts bigint not null, expires_at bigint not null)`,
    `create table if not exists questions (team text not null, channel text not null, thread text not null, person text not null,
       question text not null, expires_at bigint not null, primary key (team, channel, thread, person))`,
    `create table if not exists replies (team text not null, channel text not null, ts text not null, person text not null,
       reply_ts text, words text not null, previous text, expires_at bigint not null,
       primary key (team, channel, ts, person))`,
    `create table if not exists turns (team text not null, channel text not null, thread text not null, person text not null,
       expires_at bigint not null, primary key (team, channel, thread))`,
    `create table if not exists languages (team text not null, person text not null, language text not null,
       expires_at bigint not null, primary key (team, person))`,
    `create table if not exists answers (id text primary key, at bigint not null, team text not null, surface text not null,
       outcome text not null, page text, section text, product text, milliseconds bigint not null, question text,
       person text)`,
    `create table if not exists verdicts (id text primary key, at bigint not null, team text not null, page text, section text,
       product text, helpful bigint not null, reason text, question text, person text, voter text unique)`,
    `create table if not exists missed (id text primary key, team text not null, enterprise text not null, channel text not null,
       ts text not null, thread text not null, person text not null, expires_at bigint not null)`,
    `create table if not exists installations (enterprise text not null, team text not null, sealed text not null,
       updated_at bigint not null, primary key (enterprise, team))`,
    `create table if not exists workspaces (enterprise text not null, team text not null, primary key (enterprise, team))`,
    ...['claims', 'questions', 'replies', 'turns', 'languages', 'missed'].map(
      (table) => `create index if not exists ${table}_expires_at on ${table} (expires_at)`,
    ),
    ...['answers', 'verdicts'].map((table) => `create index if not exists ${table}_at on ${table} (at)`),
  ),
};

function steps(...statements: string[]): Migration {
  return {
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
