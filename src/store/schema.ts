import type { Outcome, Surface } from '../outcomes.ts';

/**
 * The tables, alike in SQLite and PostgreSQL. Times are milliseconds since 1970, truth is 0 or 1, and a thread that is
 * none is an empty text, so that it can be part of a key.
 */
export interface Tables {
  claims: ClaimRow;
  questions: QuestionRow;
  replies: ReplyRow;
  turns: TurnRow;
  languages: LanguageRow;
  answers: AnswerRow;
  verdicts: VerdictRow;
  missed: MissedRow;
  installations: InstallationRow;
  workspaces: WorkspaceRow;
}

/** In the order in which they are copied. */
export const TABLES = [
  'claims',
  'questions',
  'replies',
  'turns',
  'languages',
  'answers',
  'verdicts',
  'missed',
  'installations',
  'workspaces',
] as const satisfies (keyof Tables)[];

interface ClaimRow {
  name: string;
  team: string;
  owner: string;
  done: number;
  attempts: number;
  expires_at: number;
}

interface QuestionRow {
  team: string;
  channel: string;
  thread: string;
  person: string;
  question: string;
  expires_at: number;
}

interface ReplyRow {
  team: string;
  channel: string;
  ts: string;
  person: string;
  reply_ts: string | null;
  /** A hash of what was answered. */
  words: string;
  previous: string | null;
  expires_at: number;
}

interface TurnRow {
  team: string;
  channel: string;
  thread: string;
  person: string;
  expires_at: number;
}

interface LanguageRow {
  team: string;
  person: string;
  language: string;
  expires_at: number;
}

interface AnswerRow {
  id: string;
  at: number;
  team: string;
  surface: Surface;
  outcome: Outcome;
  page: string | null;
  section: string | null;
  product: string | null;
  milliseconds: number;
  question: string | null;
  person: string | null;
}

interface VerdictRow {
  id: string;
  at: number;
  team: string;
  page: string | null;
  section: string | null;
  product: string | null;
  helpful: number;
  reason: string | null;
  question: string | null;
  person: string | null;
  /** The person and the answer that it is about; null once that no longer matters. */
  voter: string | null;
}

interface MissedRow {
  id: string;
  team: string;
  enterprise: string;
  channel: string;
  ts: string;
  thread: string;
  person: string;
  expires_at: number;
}

interface InstallationRow {
  enterprise: string;
  team: string;
  sealed: string;
  updated_at: number;
}

/** A workspace in which the bot works because its organisation has installed it. */
interface WorkspaceRow {
  enterprise: string;
  team: string;
}
