import { randomUUID } from 'node:crypto';
import type { Reason } from '../report.ts';
import type { Access } from './access.ts';

/** Somebody says whether an answer helped. */
export interface Verdict {
  team: string;
  user: string;
  /** The message that the answer stands in. */
  channel: string;
  messageTs: string | undefined;
  page: string | undefined;
  section: string;
  product: string | undefined;
  helpful: boolean;
  /** Why it did not. */
  reason?: Reason;
  question: string | undefined;
}

/** The verdicts of people on answers. */
export interface Verdicts {
  /** Counts a verdict; one that the same person gave before on the same answer is changed, not added. */
  give(verdict: Verdict): Promise<void>;
}

/** Verdicts without words, but where the operator has asked to keep questions; of their people only for a day. */
export function createVerdicts({ run, now }: Access, keepQuestions: boolean): Verdicts {
  return {
    async give({ team, user, channel, messageTs = '', page, section, product, helpful, reason, question }) {
      const said = { helpful: helpful ? 1 : 0, reason: reason ?? null };
      const row = {
        ...{ id: randomUUID(), at: now(), team, section, ...said },
        page: page ?? null,
        product: product ?? null,
        question: (keepQuestions && question) || null,
        person: user,
        voter: JSON.stringify([team, channel, messageTs, user, section]),
      };
      await run(
        (db) =>
          db
            .insertInto('verdicts')
            .values(row)
            .onConflict((conflict) => conflict.column('voter').doUpdateSet(said))
            .execute(),
        [],
      );
    },
  };
}
