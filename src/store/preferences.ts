import { LANGUAGES, type Language } from '../types.ts';
import type { Access } from './access.ts';
import { RETENTION } from './retention.ts';

/** What people have set for themselves, each person in each workspace apart. */
export interface Preferences {
  /** The language to show methods in; undefined where none is set. */
  language(person: PersonId): Promise<Language | undefined>;
  /** Sets it, or with undefined forgets it. */
  setLanguage(person: PersonId, language: Language | undefined): Promise<void>;
}

/** A member of a workspace. */
export interface PersonId {
  team: string;
  user: string;
}

/** Preferences are kept for a year after they were set. */
export function createPreferences({ run, now }: Access): Preferences {
  return {
    language: ({ team, user }) =>
      run(async (db) => {
        const row = await db
          .selectFrom('languages')
          .select('language')
          .where('team', '=', team)
          .where('person', '=', user)
          .where('expires_at', '>', now())
          .executeTakeFirst();
        return LANGUAGES.find((one) => one === row?.language);
      }, undefined),
    async setLanguage({ team, user }, language) {
      await run(async (db) => {
        if (language === undefined) {
          await db.deleteFrom('languages').where('team', '=', team).where('person', '=', user).execute();
          return;
        }
        const kept = { language, expires_at: now() + RETENTION.language };
        await db
          .insertInto('languages')
          .values({ team, person: user, ...kept })
          .onConflict((conflict) => conflict.columns(['team', 'person']).doUpdateSet(kept))
          .execute();
      }, undefined);
    },
  };
}
