import type { Surface } from './outcomes.ts';

/** Why an answer did not help. */
export const REASONS = ['wrong page', 'out of date', 'unclear', 'missing'] as const;
export type Reason = (typeof REASONS)[number];

/** How many of something helped, and how many did not. */
export interface Verdicts {
  helpful: number;
  notHelpful: number;
}

/** A page, and what people said of the answers from it. */
export interface PageVerdicts extends Verdicts {
  page: string;
  title: string;
  url?: string;
  /** How often each reason was given. */
  reasons: Partial<Record<Reason, number>>;
}

/** Questions that ask nearly the same. */
export interface QuestionGroup {
  /** The one that was asked most often. */
  question: string;
  /** How often all of them were asked together. */
  count: number;
  /** Other ways in which it was asked. */
  others: string[];
  /** The section that comes closest. */
  closest?: { title: string; section: string; url?: string };
}

/** What became of the questions of some days, for those who run the bot and those who write the documentation. */
export interface Report extends Verdicts {
  /** From this moment on, as ISO 8601. */
  since: string;
  /** Those that asked something: answered, without an answer, or failed. */
  questions: number;
  answered: number;
  nothing: number;
  failed: number;
  bySurface: ({ surface: Surface; questions: number } & Record<'answered' | 'nothing', number>)[];
  byProduct: ({ product: string; questions: number } & Verdicts)[];
  /** Those with the most "not helpful" first. */
  pages: PageVerdicts[];
  /** Where the words of questions are kept: those that found nothing, and those whose answer did not help. */
  unanswered?: QuestionGroup[];
  unhelpful?: QuestionGroup[];
}
