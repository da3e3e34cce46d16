const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Everything that the bot remembers, how much of it at most, and for how long. `docs/security.md` tells it to those who
 * decide whether the bot may be installed.
 */
export const RETENTION = {
  question: { max: 2_000, ttlMs: 30 * MINUTE },
  postedReply: { max: 2_000, ttlMs: 5 * MINUTE },
  turn: { max: 2_000, ttlMs: 30 * MINUTE },
  /**
   * Slack's last retry comes some six minutes after the first attempt. It delivers 30,000 events an hour at most: 5,000
   * in ten minutes, each under two names.
   */
  delivery: { max: 10_000, ttlMs: 10 * MINUTE },
  newestInView: { max: 1_000, ttlMs: MINUTE },
  verdict: { max: 5_000, ttlMs: 24 * HOUR },
  language: { max: 10_000, ttlMs: Number.POSITIVE_INFINITY },
  /** Whoever asks nothing for a minute has all of a minute's questions again; questions and clicks count apart. */
  personCount: { max: 10_000, ttlMs: MINUTE },
  workspaceCount: { max: 1_000, ttlMs: MINUTE },
  toldOfLimit: { max: 10_000, ttlMs: MINUTE },
} as const satisfies Record<string, { max: number; ttlMs: number }>;
