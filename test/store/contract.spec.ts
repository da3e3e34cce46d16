import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LEASE_MS } from '../../src/store/claims.ts';
import { createStore, type Store, type StoreOptions } from '../../src/store/create-store.ts';
import { answerRecord } from '../support/answer-record.ts';
import { ENGINES, type TestDatabase, withoutPostgres } from '../support/databases.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HERE = { team: 'T1', channel: 'C1', user: 'U1' };
const POST = { ...HERE, ts: '1.1' };

test.skipIf(!withoutPostgres)('without PostgreSQL nothing is tested on it', () => {
  expect(withoutPostgres).toContain('skipped');
});

describe.each(ENGINES)('in $engine', ({ engine, open }) => {
  let database: TestDatabase;
  let clock = 0;
  let stores: Store[] = [];
  /** Another process with the same database; the memory of a process is its own. */
  const another = async (more: Partial<StoreOptions> = {}) => {
    const store = createStore({ url: database.url, now: () => clock, ...more });
    await store.open();
    stores.push(store);
    return store;
  };
  let store: Store;
  beforeEach(async () => {
    clock = Date.UTC(2026, 10, 28);
    database = await open();
    stores = [];
    store = await another();
  });
  afterEach(async () => {
    vi.useRealTimers();
    for (const one of stores) await one.close();
    await database.drop();
  });
  const rows = (table: 'answers' | 'verdicts' | 'claims' | 'replies' | 'missed') =>
    store.read((db) => db.selectFrom(table).selectAll().execute(), []);

  describe('claims', () => {
    const taken = async (from: Store, names: string[], team = 'T1') => {
      const claim = await from.claims.take(team, names);
      if (typeof claim === 'string') throw new Error(`It is ${claim}.`);
      return claim;
    };

    test('are given once under any of their names', async () => {
      await taken(store, ['C1:1', 'Ev1']);
      expect(await store.claims.take('T1', ['C1:1', 'Ev2'])).toBe('busy');
      expect(await store.claims.take('T1', ['C2:2', 'Ev1'])).toBe('busy');
      await taken(store, ['C2:2', 'Ev2']);
    });

    test('of one workspace say nothing of another', async () => {
      await taken(store, ['C1:1']);
      await taken(store, ['C1:1'], 'T2');
    });

    test('are done, or let go of', async () => {
      const claim = await taken(store, ['a', 'b']);
      await claim.release();
      const second = await taken(store, ['a']);
      expect(second.tookOver).toBe(false);
      await second.done();
      expect(await store.claims.take('T1', ['a'])).toBe('done');
    });

    test('are forgotten after their time', async () => {
      await (await taken(store, ['a'])).done();
      clock += 10 * MINUTE - 1;
      expect(await store.claims.take('T1', ['a'])).toBe('done');
      clock += 1;
      await taken(store, ['a']);
    });

    test.runIf(engine !== 'memory')('are one for all processes', async () => {
      const other = await another();
      const claim = await taken(store, ['C1:1', 'Ev1']);
      expect(await other.claims.take('T1', ['C1:1', 'Ev2'])).toBe('busy');
      await taken(other, ['Ev2']);
      await claim.done();
      expect(await other.claims.take('T1', ['Ev1'])).toBe('done');
    });

    test.runIf(engine !== 'memory')('of a process that is gone lapse, and the next one is told', async () => {
      const other = await another();
      await taken(store, ['a']);
      await store.close();
      stores.shift();
      clock += LEASE_MS - 1;
      expect(await other.claims.take('T1', ['a'])).toBe('busy');
      clock += 1;
      expect((await taken(other, ['a'])).tookOver).toBe(true);
      store = other;
    });

    test.runIf(engine !== 'memory')('are kept for as long as a process works on them', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const other = await another();
      const claim = await taken(store, ['a']);
      for (let i = 0; i < 5; i += 1) {
        clock += 3_000;
        vi.advanceTimersByTime(3_000);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      expect(await other.claims.take('T1', ['a'])).toBe('busy');
      await claim.release();
      await taken(other, ['a']);
    });

    test.runIf(engine !== 'memory')('of fifty that want the same are given to one', async () => {
      const all = [store, await another(), await another()];
      const wanted = Array.from({ length: 51 }, (_, i) => all[i % 3] ?? store);
      const got = await Promise.all(wanted.map((one) => one.claims.take('T1', ['Ev', 'C1:1'])));
      expect(got.filter((claim) => typeof claim === 'object')).toHaveLength(1);
    });
  });

  describe('the last question', () => {
    test('is that of one person in one place', async () => {
      await store.conversations.remember([HERE, { ...HERE, threadTs: '1.1' }], 'SSO');
      expect(await store.conversations.previous(HERE)).toBe('SSO');
      expect(await store.conversations.previous({ ...HERE, threadTs: '1.1' })).toBe('SSO');
      for (const other of [{ user: 'U2' }, { team: 'T2' }, { channel: 'C2' }, { threadTs: '1.2' }]) {
        expect(await store.conversations.previous({ ...HERE, ...other })).toBeUndefined();
      }
    });

    test('does not mix up ids that look alike side by side [fault 59]', async () => {
      await store.conversations.remember([{ team: 'T1', channel: 'C1","x', user: 'U1' }], 'SSO');
      const like = { team: 'T1', channel: 'C1', user: 'U1', threadTs: 'x' };
      expect(await store.conversations.previous(like)).toBeUndefined();
      expect(await store.conversations.previous({ ...HERE, user: '__proto__' })).toBeUndefined();
    });

    test('replaces the one before, a long one with nothing', async () => {
      await store.conversations.remember([HERE], 'SSO');
      await store.conversations.remember([HERE], "what's “SCIM”? 🤔");
      expect(await store.conversations.previous(HERE)).toBe("what's “SCIM”? 🤔");
      await store.conversations.remember([HERE], 'x'.repeat(2_001));
      expect(await store.conversations.previous(HERE)).toBeUndefined();
    });

    test('is over after half an hour', async () => {
      await store.conversations.remember([HERE], 'SSO');
      clock += 30 * MINUTE - 1;
      expect(await store.conversations.previous(HERE)).toBe('SSO');
      clock += 1;
      expect(await store.conversations.previous(HERE)).toBeUndefined();
    });
  });

  test('a language is set, changed and forgotten, each person and workspace apart', async () => {
    const { preferences } = store;
    await preferences.setLanguage(HERE, 'python');
    await preferences.setLanguage(HERE, 'go');
    expect(await preferences.language(HERE)).toBe('go');
    expect(await preferences.language({ ...HERE, team: 'T2' })).toBeUndefined();
    expect(await preferences.language({ ...HERE, user: 'U2' })).toBeUndefined();
    await preferences.setLanguage(HERE, undefined);
    expect(await preferences.language(HERE)).toBeUndefined();
  });

  test('a turn is of the person who was answered, until somebody else writes', async () => {
    const thread = { ...HERE, threadTs: '1.1' };
    await store.turns.answered(thread);
    await store.turns.wrote(thread);
    expect(await store.turns.isOf(thread)).toBe(true);
    expect(await store.turns.isOf({ ...thread, user: 'U2' })).toBe(false);
    await store.turns.wrote({ ...thread, user: 'U2' });
    expect(await store.turns.isOf(thread)).toBe(false);
    await store.turns.answered({ ...thread, user: 'U2' });
    clock += 30 * MINUTE;
    expect(await store.turns.isOf({ ...thread, user: 'U2' })).toBe(false);
  });

  test('a reply is found again by its post, without the words of the post', async () => {
    await store.replies.begin(POST, 'how do I test SSO?', 'what is SSO?');
    expect(await store.replies.find(POST)).toMatchObject({ replyTs: undefined, previous: 'what is SSO?' });
    await store.replies.posted(POST, 'how do I test SSO?', '1.2');
    const found = await store.replies.find(POST);
    expect(found?.replyTs).toBe('1.2');
    expect(found?.answers('how do I test SSO?')).toBe(true);
    expect(found?.answers('how do I test SCIM?')).toBe(false);
    await store.replies.posted(POST, 'how do I test SCIM?', undefined);
    const edited = await store.replies.find(POST);
    expect([edited?.replyTs, edited?.answers('how do I test SCIM?')]).toEqual(['1.2', true]);
    expect(JSON.stringify(await rows('replies'))).not.toContain('SCIM?');
    clock += 5 * MINUTE;
    expect(await store.replies.find(POST)).toBeUndefined();
  });

  test('who got no answer is remembered until they are told, for a day', async () => {
    const missed = { ...POST, enterprise: '', threadTs: undefined };
    await store.missed.add(missed);
    const [first] = await store.missed.next(5);
    expect(first).toMatchObject(missed);
    await store.missed.remove(first?.id ?? '');
    expect(await store.missed.next(5)).toEqual([]);
    await store.missed.add({ ...missed, threadTs: '1.0' });
    clock += DAY;
    expect(await store.missed.next(5)).toEqual([]);
  });

  describe('of an answer', () => {
    const note = (from: Store) =>
      from.answers.note(
        answerRecord({
          ...{ page: 'sso', section: 'sso#x', product: 'SSO', milliseconds: 3 },
          question: 'how do I test SSO?',
        }),
      );
    const voted = (helpful: boolean, more = {}) => ({
      ...{ ...HERE, messageTs: '1.2', page: 'sso', section: 'sso#x', product: 'SSO', helpful },
      ...{ question: 'how do I test SSO?', ...more },
    });

    test('neither words nor people are kept', async () => {
      note(store);
      await store.answers.flush();
      await store.verdicts.give(voted(true));
      const kept = await rows('answers');
      expect(kept).toMatchObject([{ at: clock, surface: 'command', outcome: 'found', section: 'sso#x' }]);
      expect(JSON.stringify([kept, await rows('verdicts')])).not.toContain('test SSO');
      expect(JSON.stringify(kept)).not.toContain('U1');
    });

    test('the words are kept for as long as the operator wants, and no longer than they want now', async () => {
      const keeping = await another({ keepQuestionsDays: 7 });
      note(keeping);
      await keeping.answers.flush();
      await keeping.verdicts.give(voted(false));
      store = keeping;
      expect(await rows('answers')).toMatchObject([{ question: 'how do I test SSO?', person: 'U1' }]);
      expect(await rows('verdicts')).toMatchObject([{ question: 'how do I test SSO?', person: 'U1' }]);
      if (engine === 'memory') return;
      clock += 6 * DAY;
      await another({ keepQuestionsDays: 7 });
      expect(await rows('verdicts')).toMatchObject([{ question: 'how do I test SSO?', person: 'U1' }]);
      await another({ keepQuestionsDays: 6 });
      expect(await rows('answers')).toMatchObject([{ question: null, person: null, section: 'sso#x' }]);
      expect(await rows('verdicts')).toMatchObject([{ question: null, person: null, voter: null }]);
      clock += 84 * DAY;
      await another();
      expect(await rows('answers')).toEqual([]);
      expect(await rows('verdicts')).toEqual([]);
    });

    test('each person has one verdict, the last one', async () => {
      await store.verdicts.give(voted(true));
      await store.verdicts.give(voted(false));
      await store.verdicts.give(voted(false, { reason: 'out of date' }));
      await store.verdicts.give(voted(true, { user: 'U2' }));
      await store.verdicts.give(voted(true, { section: 'sso#y' }));
      const kept = await rows('verdicts');
      expect(kept.map(({ helpful, reason }) => [helpful, reason]).toSorted()).toEqual([
        [0, 'out of date'],
        [1, null],
        [1, null],
      ]);
    });
  });

  describe('installations', () => {
    const [key, older] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const installation = { bot: { token: 'xoxb-secret', refreshToken: 'xoxe-secret' } };

    test('are kept sealed, in their place', async () => {
      const { installations } = await another({ tokenKeys: [key] });
      await installations.save({ team: 'T1' }, installation);
      await installations.save({ enterprise: 'E1' }, { bot: { token: 'xoxb-org' } });
      expect(await installations.find({ team: 'T1' })).toEqual(installation);
      expect(await installations.find({ enterprise: 'E1' })).toEqual({ bot: { token: 'xoxb-org' } });
      expect(await installations.find({ team: 'T2' })).toBeUndefined();
    });

    test.runIf(engine !== 'memory')(
      'can be opened with neither another key nor in another place [fault 65]',
      async () => {
        const { installations } = await another({ tokenKeys: [key] });
        await installations.save({ team: 'T1' }, installation);
        const kept = await store.read((db) => db.selectFrom('installations').selectAll().execute(), []);
        expect(JSON.stringify(kept)).not.toContain('secret');
        const foreign = await another({ tokenKeys: [older] });
        await expect(foreign.installations.find({ team: 'T1' })).rejects.toMatchObject({ code: 'STORE' });
        await store.read((db) => db.updateTable('installations').set({ team: 'T2' }).execute(), []);
        await expect(installations.find({ team: 'T2' })).rejects.toMatchObject({ code: 'STORE' });
      },
    );

    test.runIf(engine !== 'memory')('are sealed anew when the key has changed', async () => {
      const before = await another({ tokenKeys: [older] });
      await before.installations.save({ team: 'T1' }, installation);
      const between = await another({ tokenKeys: [key, older] });
      expect(await between.installations.find({ team: 'T1' })).toEqual(installation);
      const after = await another({ tokenKeys: [key] });
      expect(await after.installations.find({ team: 'T1' })).toEqual(installation);
    });
  });

  describe('what is forgotten', () => {
    const fill = async (team: string, user: string) => {
      const who = { team, user };
      await store.conversations.remember([{ ...HERE, ...who }], 'SSO');
      await store.preferences.setLanguage(who, 'go');
      await store.replies.begin({ ...POST, ...who }, 'SSO', 'SAML');
      await store.turns.answered({ ...HERE, ...who, threadTs: user });
      await store.missed.add({ ...POST, ...who, enterprise: '', threadTs: undefined });
      await store.verdicts.give({ ...HERE, ...who, ...VERDICT });
      await store.installations.save({ team }, { token: 'x' });
    };
    const VERDICT = {
      ...{ messageTs: '1.2', page: 'sso', section: 'sso', product: 'SSO', helpful: true },
      question: undefined,
    };
    const left = async () => {
      const all = await Promise.all(
        (['questions', 'languages', 'replies', 'turns', 'missed', 'verdicts', 'installations'] as const).map(
          (table) => store.read((db) => db.selectFrom(table).selectAll().execute(), [] as object[]),
        ),
      );
      return JSON.stringify(all);
    };

    beforeEach(async () => {
      store = await another({ tokenKeys: [Buffer.alloc(32)] });
      for (const [team, user] of [
        ['TONE', 'UANA'],
        ['TONE', 'UBEN'],
        ['TTWO', 'UCLEO'],
      ] as const) {
        await fill(team, user);
      }
    });

    test('of a person is all that names them', async () => {
      expect(await store.forget({ user: 'UANA' })).toBe(6);
      expect(await left()).not.toContain('UANA');
      expect(await left()).toContain('UBEN');
    });

    test('of a workspace is everything, its installation too', async () => {
      expect(await store.forget({ team: 'TONE' })).toBe(13);
      expect(await left()).not.toContain('TONE');
      expect(await left()).toContain('TTWO');
    });

    test('of an organisation is everything of the workspaces that it added', async () => {
      await store.installations.save({ enterprise: 'EONE' }, { token: 'x' });
      await store.installations.noteWorkspace('EONE', 'TTWO');
      await store.forget({ enterprise: 'EONE' });
      expect(await left()).not.toMatch(/TTWO|EONE/);
      expect(await left()).toContain('TONE');
    });
  });

  test('what is past its time is swept away', async () => {
    await ((await store.claims.take('T1', ['a'])) as { done(): Promise<void> }).done();
    await store.replies.begin(POST, 'SSO', undefined);
    clock += DAY;
    if (engine === 'memory') return;
    await another();
    expect(await rows('claims')).toEqual([]);
    expect(await rows('replies')).toEqual([]);
  });
});
