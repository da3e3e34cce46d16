import type { Language } from '../types.ts';
import { createMemory } from './create-memory.ts';
import { RETENTION } from './retention.ts';

/** What people have set for themselves, each person in each workspace apart. */
export interface Preferences {
  /** The language to show methods in; undefined where none is set. */
  language(person: PersonId): Language | undefined;
  /** Sets it, or with undefined forgets it. */
  setLanguage(person: PersonId, language: Language | undefined): void;
}

/** A member of a workspace. */
export interface PersonId {
  team: string;
  user: string;
}

/** Preferences in this process; those set longest ago are forgotten when there are too many. */
export function createPreferences(max: number = RETENTION.language.max): Preferences {
  const languages = createMemory<Language>({ ...RETENTION.language, max });
  const keyOf = ({ team, user }: PersonId) => JSON.stringify([team, user]);
  return {
    language: (person) => languages.get(keyOf(person)),
    setLanguage(person, language) {
      if (language) languages.set(keyOf(person), language);
      else languages.delete(keyOf(person));
    },
  };
}
