import { randomUUID } from 'node:crypto';
import type { Outcome, Surface } from '../outcomes.ts';
import type { Access } from './access.ts';

/** What became of one question. */
export interface AnswerRecord {
  team: string;
  surface: Surface;
  outcome: Outcome;
  /** What was shown, or comes closest. */
  page?: string | undefined;
  section?: string | undefined;
  product?: string | undefined;
  milliseconds: number;
  question: string;
  user: string;
}

/** A record of the answers, for the report. */
export interface Answers {
  /** Notes an answer; it is written within a second. */
  note(answer: AnswerRecord): void;
  /** Writes what was noted, and waits for what is being written. */
  flush(): Promise<void>;
}

const FLUSH_MS = 1_000;
const MOST_WAITING = 200;

/** Records without words and people, but where the operator has asked to keep questions. */
export function createAnswers({ run, now }: Access, keepQuestions: boolean): Answers {
  let waiting: Parameters<Answers['note']>[0][] = [];
  let times: number[] = [];
  let timer: NodeJS.Timeout | undefined;
  // Whoever closes the database waits for what is still being written, too.
  let writing: Promise<unknown> = Promise.resolve();

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const rows = waiting.map(({ question, user, page, section, product, ...rest }, i) => ({
      ...rest,
      id: randomUUID(),
      at: times[i] ?? now(),
      page: page ?? null,
      section: section ?? null,
      product: product ?? null,
      question: keepQuestions ? question : null,
      person: keepQuestions ? user : null,
    }));
    waiting = [];
    times = [];
    if (rows.length > 0)
      writing = writing.then(() => run((db) => db.insertInto('answers').values(rows).execute(), []));
    await writing;
  };
  return {
    note(answer) {
      waiting.push(answer);
      times.push(now());
      if (waiting.length >= MOST_WAITING) void flush();
      timer ??= setTimeout(flush, FLUSH_MS).unref();
    },
    flush,
  };
}
