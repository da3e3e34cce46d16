const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is kept in the database, and for how long. `docs/security.md` tells it to those who decide on the bot. */
export const RETENTION = {
  question: 30 * MINUTE,
  postedReply: 5 * MINUTE,
  turn: 30 * MINUTE,
  /** Slack's last retry comes some six minutes after the first attempt. */
  delivery: 10 * MINUTE,
  language: 365 * DAY,
  answer: 90 * DAY,
  verdict: 90 * DAY,
  /** Who gave a verdict, so that each person counts once; the verdict itself stays. */
  voter: DAY,
  missedQuestion: DAY,
} as const satisfies Record<string, number>;

/** What is remembered in the memory of the process alone, how much of it at most, and for how long. */
export const IN_MEMORY = {
  newestInView: { max: 1_000, ttlMs: MINUTE },
  /** Whoever asks nothing for a minute has all of a minute's questions again; questions and clicks count apart. */
  personCount: { max: 10_000, ttlMs: MINUTE },
  workspaceCount: { max: 1_000, ttlMs: MINUTE },
  toldOfLimit: { max: 10_000, ttlMs: MINUTE },
  /**
   * While the database is away. Slack delivers 30,000 events an hour at most: 5,000 in ten minutes, each under two names.
   */
  delivery: { max: 10_000, ttlMs: 10 * MINUTE },
} as const satisfies Record<string, { max: number; ttlMs: number }>;
