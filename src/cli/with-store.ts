import { readDatabaseConfig } from '../config.ts';
import { DocsBotError } from '../errors.ts';
import { createStore, type Store } from '../store/create-store.ts';

/**
 * Does something with the database that the environment names, and lets go of it. It sweeps nothing away: how long
 * questions are kept is for the bot to say, whose environment may be another. Throws STORE where the work gives undefined,
 * because the database is away.
 */
export async function withStore<T>(
  work: (store: Store, keepsQuestions: boolean) => Promise<T | undefined>,
): Promise<T> {
  const { databaseUrl: url, keepQuestionsDays } = readDatabaseConfig(process.env);
  const store = createStore({ url, keepQuestionsDays });
  try {
    await store.open({ sweeps: false });
    const done = await work(store, keepQuestionsDays !== undefined);
    if (done !== undefined) return done;
    throw new DocsBotError('STORE', store.state().reason ?? "The database can't be used.", 'Try again.');
  } finally {
    await store.close();
  }
}
