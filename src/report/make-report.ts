import { REASONS, type Report } from '../report.ts';
import type { Store } from '../store/create-store.ts';
import type { Docs } from '../types.ts';
import { groupQuestions } from './group-questions.ts';
import { readRecords, type Scope } from './read-records.ts';

/** What a report is to be about. */
export interface ReportOptions extends Scope {
  /** Whether the words of questions are kept. */
  keepsQuestions: boolean;
}

/** The outcomes that are of a question. */
const ASKED = new Set(['found', 'nothing', 'failed']);

/**
 * Makes the report of what is kept since a moment, of one workspace or of all. Undefined where the database is away.
 */
export async function makeReport(
  { read, answers }: Pick<Store, 'read' | 'answers'>,
  docs: Docs,
  { since, team, keepsQuestions }: ReportOptions,
): Promise<Report | undefined> {
  await answers.flush();
  const records = await read((db) => readRecords(db, { since, team }), undefined);
  if (!records) return undefined;
  const asked = records.answers.filter(({ outcome }) => ASKED.has(outcome));
  const { verdicts } = records;
  const sums = (of: (record: (typeof asked)[number]) => boolean) => {
    const some = asked.filter(of);
    return {
      questions: total(some),
      answered: total(some.filter(({ outcome }) => outcome === 'found')),
      nothing: total(some.filter(({ outcome }) => outcome === 'nothing')),
    };
  };
  const said = (of: (verdict: (typeof verdicts)[number]) => boolean) => {
    const some = verdicts.filter(of);
    return {
      helpful: total(some.filter(({ helpful }) => helpful === 1)),
      notHelpful: total(some.filter(({ helpful }) => helpful === 0)),
    };
  };
  const surfaces = distinct(asked.map(({ surface }) => surface));
  const products = distinct([...asked, ...verdicts].map(({ product }) => product).filter(isText));
  const pages = distinct(verdicts.map(({ page }) => page).filter(isText));
  return {
    since: new Date(since).toISOString(),
    ...sums(() => true),
    failed: total(asked.filter(({ outcome }) => outcome === 'failed')),
    ...said(() => true),
    bySurface: surfaces
      .map((surface) => ({ surface, ...sums((one) => one.surface === surface) }))
      .toSorted((a, b) => b.questions - a.questions || a.surface.localeCompare(b.surface)),
    byProduct: products
      .map((product) => ({
        product,
        questions: sums((one) => one.product === product && one.outcome === 'found').questions,
        ...said((one) => one.product === product),
      }))
      .toSorted((a, b) => b.questions - a.questions || b.notHelpful - a.notHelpful),
    pages: pages
      .map((id) => {
        const { page } = docs.read(id) ?? {};
        const reasons = REASONS.map((reason) => [
          reason,
          total(verdicts.filter((one) => one.page === id && one.reason === reason)),
        ]);
        return {
          page: id,
          title: page?.title ?? id,
          ...(page?.url ? { url: page.url } : {}),
          ...said((one) => one.page === id),
          reasons: Object.fromEntries(reasons.filter(([, count]) => count !== 0)),
        };
      })
      .toSorted((a, b) => b.notHelpful - a.notHelpful || b.helpful - a.helpful),
    ...(keepsQuestions
      ? {
          unanswered: groupQuestions(records.unanswered, docs),
          unhelpful: groupQuestions(records.unhelpful, docs),
        }
      : {}),
  };
}

function total(records: readonly { count: number }[]): number {
  return records.reduce((sum, { count }) => sum + count, 0);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function isText(value: string | null): value is string {
  return value !== null;
}
