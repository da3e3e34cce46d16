import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createStore } from '../../src/store/create-store.ts';
import { answerRecord } from '../support/answer-record.ts';
import { fileDatabase, postgresDatabase, type TestDatabase, withoutPostgres } from '../support/databases.ts';
import { workosDocs } from '../support/run-cli.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = fileDatabase();
  const store = createStore({ url: database.url, keepQuestionsDays: 30, tokenKeys: [Buffer.alloc(32)] });
  await store.open();
  store.answers.note(
    answerRecord({
      user: 'UANA',
      outcome: 'nothing',
      milliseconds: 2,
      question: 'where is the coffee machine',
    }),
  );
  await store.preferences.setLanguage({ team: 'T1', user: 'UANA' }, 'go');
  await store.installations.save({ team: 'T1' }, { bot: { token: 'xoxb-secret' } });
  await store.close();
});
afterEach(() => database.drop());

const command = (args: string[], env: Record<string, string> = {}) =>
  workosDocs(args, '', { DATABASE_URL: database.url, KEEP_QUESTIONS: '30', ...env });

describe('workos-docs report', () => {
  test('prints what became of the questions', async () => {
    const { code, stdout, stderr } = await command(['report']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 questions, 0 answered, 1 without an answer');
    expect(stdout).toContain('where is the coffee machine');
  });

  test('with --json is one object, with --csv and --markdown a list to work from', async () => {
    const json = JSON.parse((await command(['report', '--json', '--since', '7'])).stdout);
    expect(json).toMatchObject({ questions: 1, answered: 0, nothing: 1, helpful: 0, notHelpful: 0 });
    expect((await command(['report', '--csv'])).stdout).toContain('no answer,1,where is the coffee machine');
    expect((await command(['report', '--markdown'])).stdout).toContain('## Questions without an answer');
  });

  test('shows no words where the operator keeps none', async () => {
    const { stdout } = await command(['report', '--json'], { KEEP_QUESTIONS: 'off' });
    expect(stdout).not.toContain('coffee');
    // Nor does it remove what the bot keeps.
    expect((await command(['report', '--json'])).stdout).toContain('coffee');
  });

  test.each([
    [['report'], { DATABASE_URL: 'memory:' }, 1, /nothing outlives the process/],
    [['report'], { DATABASE_URL: 'mysql://x' }, 1, /DATABASE_URL is none of/],
    [['report'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }, 1, /can't be reached/],
    [['report', '--since', 'yesterday'], {}, 2, /number of days/],
    [['forget'], {}, 2, /Say of whom/],
    [['forget', '--user', 'U1', '--workspace', 'T1'], {}, 2, /Say of whom/],
    [['move-store', 'here', 'there'], {}, 2, /file:<path> or postgres/],
  ] as const)('%j with %j ends with %i and says why', async (args, env, code, why) => {
    const run = await command([...args], env);
    expect([run.code, run.stdout]).toEqual([code, '']);
    expect(run.stderr).toMatch(why);
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});

test('workos-docs forget removes what is kept of somebody', async () => {
  expect((await command(['forget', '--user', 'UANA'])).stdout).toBe('Removed 2 entries.\n');
  expect((await command(['forget', '--user', 'UANA'])).stdout).toBe('Removed 0 entries.\n');
  expect((await command(['forget', '--workspace', 'T1'])).stdout).toBe('Removed 1 entry.\n');
});

describe('workos-docs move-store', () => {
  const into = async (target: TestDatabase) => {
    const moved = await command(['move-store', database.url, target.url]);
    expect(moved.stderr).toBe('');
    expect(moved.stdout).toMatch(/^Copied 3 entries: .*1 languages, 1 answers.*1 installations/);
    const store = createStore({ url: target.url, tokenKeys: [Buffer.alloc(32)] });
    expect(await store.preferences.language({ team: 'T1', user: 'UANA' })).toBe('go');
    expect(await store.installations.find({ team: 'T1' })).toEqual({ bot: { token: 'xoxb-secret' } });
    await store.close();
    const again = await command(['move-store', database.url, target.url]);
    expect([again.code, again.stderr]).toEqual([
      1,
      expect.stringContaining('The second database is not empty.'),
    ]);
    await target.drop();
  };

  test('copies everything, sealed as it is, into another file', () => into(fileDatabase()));

  test.skipIf(withoutPostgres)('and from PostgreSQL back into a file, however much it is', async () => {
    const [from, to] = [await postgresDatabase(), fileDatabase()];
    const store = createStore({ url: from.url });
    await store.open();
    for (let i = 0; i < 1_234; i += 1) {
      store.answers.note(answerRecord({ milliseconds: i }));
    }
    await store.close();
    expect((await command(['move-store', from.url, to.url])).stdout).toMatch(/ 1234 answers/);
    const moved = createStore({ url: to.url });
    const kept = await moved.read((db) => db.selectFrom('answers').select('milliseconds').execute(), []);
    expect(new Set(kept.map(({ milliseconds }) => milliseconds)).size).toBe(1_234);
    await moved.close();
    await from.drop();
    await to.drop();
  });

  test.skipIf(withoutPostgres)('and into PostgreSQL, once', async () => into(await postgresDatabase()));
});
