import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import type { StoreState } from '../../src/store/access.ts';
import { createStore } from '../../src/store/create-store.ts';
import { answerRecord } from '../support/answer-record.ts';
import { fileDatabase, postgresDatabase, type TestDatabase, withoutPostgres } from '../support/databases.ts';
import { eventually } from '../support/eventually.ts';
import { interruptible } from '../support/interruptible.ts';
import { runningApp } from '../support/running-app.ts';
import { commandFields, eventBody, mentionEvent, sendForm, sendJson } from '../support/slack-requests.ts';

const open: TestDatabase[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.drop();
});
const file = () => {
  const database = fileDatabase();
  open.push(database);
  const path = database.url.slice('file:'.length);
  mkdirSync(dirname(path), { recursive: true });
  return { ...database, path };
};
const failureOf = async (url: string) => {
  const store = createStore({ url });
  const failure = await store.open().catch((error) => error);
  await store.close();
  return failure;
};

describe('a file that can’t be used is one clear message [fault 61]', () => {
  test('locked by another program', async () => {
    const { url, path } = file();
    await failureOf(url);
    const other = new Sqlite(path);
    other.exec('begin exclusive');
    const store = createStore({ url });
    const failure = await store.open().catch((error) => error);
    other.exec('rollback');
    other.close();
    await store.close();
    // A file that is up to date needs no lock to be read; what is to be kept then is counted.
    expect(failure ?? store.state()).toMatchObject({ failures: expect.any(Number) });
    expect(failure ?? store.state().reason).toContain('locked');
  });

  test.skipIf(process.getuid?.() === 0)('read-only', async () => {
    const { url, path } = file();
    writeFileSync(path, '');
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    expect(await failureOf(url)).toMatchObject({
      code: 'STORE',
      message: expect.stringContaining('read-only'),
    });
    chmodSync(dirname(path), 0o755);
  });

  test('no database at all', async () => {
    const { url, path } = file();
    writeFileSync(
      path,
      'a letter to my aunt, which is long enough to look like a page of something'.repeat(20),
    );
    let failure: unknown;
    try {
      failure = await failureOf(url);
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ code: 'STORE', message: expect.stringContaining('is no database') });
  });

  test('a folder', async () => {
    const { path } = file();
    expect(() => createStore({ url: `file:${dirname(path)}` })).toThrow(/can't be opened/);
  });

  test('from a newer version', async () => {
    const { url, path } = file();
    await failureOf(url);
    const db = new Sqlite(path);
    db.exec("insert into kysely_migration (name, timestamp) values ('2999-01-later', '2999-01-01')");
    db.close();
    expect(await failureOf(url)).toMatchObject({
      code: 'STORE',
      message: 'The database is from a newer version of the bot.',
    });
  });

  test('full', async () => {
    const { url, path } = file();
    const store = createStore({ url });
    await store.open();
    await store.read(async (db) => {
      await db.executeQuery({ sql: 'pragma max_page_count = 1', parameters: [], query: {} } as never);
    }, undefined);
    const rows = Array.from({ length: 300 }, (_, i) => ({ team: `T${i}`, channel: 'C', user: 'U' }));
    await store.conversations.remember(rows, 'x'.repeat(2_000));
    expect(store.state()).toMatchObject({
      available: false,
      reason: 'There is no space left for the database.',
    });
    await store.close();
    expect(path).toContain('bot.db');
  });
});

test('what is kept in a file is there after a restart, without its last second at most', async () => {
  const { url } = file();
  const before = createStore({ url });
  await before.open();
  await before.preferences.setLanguage({ team: 'T1', user: 'U1' }, 'go');
  before.answers.note(answerRecord({ question: 'SSO' }));
  await before.close();
  const after = createStore({ url });
  await after.open();
  expect(await after.preferences.language({ team: 'T1', user: 'U1' })).toBe('go');
  const kept = await after.read((db) => db.selectFrom('answers').selectAll().execute(), []);
  expect(kept).toHaveLength(1);
  await after.close();
});

describe.skipIf(withoutPostgres)('a PostgreSQL that goes away [fault 62]', () => {
  const database = async () => {
    const one = await postgresDatabase();
    open.push(one);
    return one.url;
  };

  test('answers go on, each once in this process, and what was lost is told; then it is used again', async () => {
    const { url, cut, mend } = await interruptible(await database());
    const operations = { host: '127.0.0.1', port: 0 };
    const bot = await runningApp({ databaseUrl: url, operations });
    const ready = async (): Promise<StoreState> => {
      const state = (await (await fetch(`${bot.operationsUrl}/readyz`)).json()) as { store: StoreState };
      return state.store;
    };
    expect(await ready()).toEqual({ engine: 'postgres', available: true, failures: 0 });
    await cut();
    const started = Date.now();
    for (let i = 0; i < 5; i += 1) {
      const answer = await sendForm(bot.port, commandFields('how do I test SSO?'));
      expect(await answer.text()).toContain('Use the Test Identity Provider');
    }
    const body = eventBody(mentionEvent());
    const sent = await Promise.all([1, 2, 3].map(() => sendJson(bot.port, body)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(bot.slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(Date.now() - started).toBeLessThan(4_000);
    expect(await ready()).toMatchObject({ available: false, reason: expect.any(String) });
    expect((await ready()).failures).toBeGreaterThan(5);
    expect((await fetch(`${bot.operationsUrl}/readyz`)).status).toBe(200);
    expect(bot.lines.filter((line) => line.startsWith('warn:'))).toHaveLength(1);
    await mend();
    await eventually(async () => {
      await sendForm(bot.port, commandFields('how do I test SSO?'));
      expect(await ready()).toMatchObject({ available: true });
    });
    await sendForm(bot.port, commandFields('and with Okta?'));
    expect(bot.docs.options.at(-1)).toEqual({ previous: 'how do I test SSO?' });
    await bot.close();
  });

  test('at the start it is waited for', async () => {
    const { url, cut, mend } = await interruptible(await database());
    await cut();
    const bot = await runningApp({ databaseUrl: url });
    const answer = await sendForm(bot.port, commandFields('how do I test SSO?'));
    expect(await answer.text()).toContain('Use the Test Identity Provider');
    await mend();
    await eventually(async () => {
      await sendForm(bot.port, commandFields('how do I test SSO?'));
      await sendForm(bot.port, commandFields('and with Okta?'));
      expect(bot.docs.options.at(-1)).toEqual({ previous: 'how do I test SSO?' });
    });
    await bot.close();
  });

  test.each([['a database that is not there', 'no_such_database_here', /no such database/]])(
    '%s ends the start with one message',
    async (_, name, message) => {
      const url = new URL(await database());
      url.pathname = `/${name}`;
      expect(await failureOf(url.href)).toMatchObject({
        code: 'STORE',
        message: expect.stringMatching(message),
      });
    },
  );
});
