import { type Access, createAccess, type StoreState } from './access.ts';
import { type Answers, createAnswers } from './answers.ts';
import { type Claims, createClaims } from './claims.ts';
import { type Conversations, createConversations } from './conversations.ts';
import { forget, type Whom } from './forget.ts';
import { createInstallations, type Installations } from './installations.ts';
import { migrate } from './migrations.ts';
import { createMissed, type MissedQuestions } from './missed.ts';
import { openDatabase } from './open-database.ts';
import { createPreferences, type Preferences } from './preferences.ts';
import { createReplies, type Replies } from './replies.ts';
import { createSeal } from './seal.ts';
import { sweep } from './sweep.ts';
import { createTurns, type Turns } from './turns.ts';
import { createVerdicts, type Verdicts } from './verdicts.ts';

/** What outlives a delivery and, but for `memory:`, the process; `retention.ts` says for how long. */
export interface Store {
  claims: Claims;
  conversations: Conversations;
  preferences: Preferences;
  replies: Replies;
  turns: Turns;
  answers: Answers;
  verdicts: Verdicts;
  missed: MissedQuestions;
  installations: Installations;
  /** Removes what is kept of somebody; gives the number of rows, or undefined where the database is away. */
  forget(whom: Whom): Promise<number | undefined>;
  /** Reads what a report is made of. */
  read: Access['run'];
  state(): StoreState;
  /**
   * Brings the tables up to date. Throws STORE for a database that can't be used as it is; one that is only away is
   * waited for, while answers go on. What is past its time is swept away then and every minute, unless it is told not to.
   */
  open(options?: { sweeps?: boolean }): Promise<void>;
  /** Writes what was still to be written, and lets go of the database. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** `file:<path>`, `memory:` or `postgres://...` */
  url: string;
  /** For so many days the words of questions are kept for the report; not at all where it is left out. */
  keepQuestionsDays?: number | undefined;
  /** What tokens are sealed with, the newest key first; needed for installations only. */
  tokenKeys?: readonly Buffer[] | undefined;
  log?: { info(message: string): void; warn(message: string): void };
  now?: (() => number) | undefined;
}

const SWEEP_MS = 60_000;

/** The store in a database, which is used from the first call on. Throws STORE for a file that can't be opened. */
export function createStore({
  url,
  keepQuestionsDays,
  tokenKeys = [],
  log = { info: () => undefined, warn: () => undefined },
  now = Date.now,
}: StoreOptions): Store {
  const database = openDatabase(url);
  const prepare = () => migrate(database.db);
  const access = createAccess(database, { now, prepare, log });
  const sweepAll = () => access.run((db) => sweep(db, now(), keepQuestionsDays), undefined);
  let sweeping: NodeJS.Timeout | undefined;
  const keeps = keepQuestionsDays !== undefined;
  const answers = createAnswers(access, keeps);
  return {
    claims: createClaims(access),
    conversations: createConversations(access),
    preferences: createPreferences(access),
    replies: createReplies(access),
    turns: createTurns(access),
    answers,
    verdicts: createVerdicts(access, keeps),
    missed: createMissed(access),
    installations: createInstallations(access, createSeal(tokenKeys)),
    async forget(whom) {
      await answers.flush();
      return access.run((db) => forget(db, whom), undefined);
    },
    read: access.run,
    state: access.state,
    async open({ sweeps = true } = {}) {
      await access.open();
      if (!sweeps) return;
      await sweepAll();
      sweeping = setInterval(sweepAll, SWEEP_MS).unref();
    },
    async close() {
      clearInterval(sweeping);
      await answers.flush();
      await database.db.destroy();
    },
  };
}
