import { makeReport } from '../../report/make-report.ts';
import type { Report } from '../../report.ts';
import type { BotContext } from '../context/context.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;

/** The report of a workspace for its operators; undefined where the database is away. */
export function reportFor(
  { docs, store, settings }: Pick<BotContext, 'docs' | 'store' | 'settings'>,
  team: string,
  days: number = DAYS,
): Promise<Report | undefined> {
  const keepsQuestions = settings.keepQuestionsDays !== undefined;
  return makeReport(store, docs, { since: Date.now() - days * DAY_MS, team, keepsQuestions });
}
