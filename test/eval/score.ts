import type { Label, Run } from './labels.ts';

/** How one question went. */
export interface Outcome {
  label: Label;
  run: Run;
  ndcg: number;
  /** Rank of the first best-graded page, from 1; 0 when it is not among the first ten. */
  rank: number;
  /** Whether the first result's section is a labelled one or lies under one; undefined where none is labelled. */
  section?: boolean;
  /** Whether it is answered with a passage that says it; undefined where no words are labelled. */
  says?: boolean;
}

/** The figures of a set of outcomes; shares from 0 to 1, undefined where nothing was asked for. */
export interface Figures {
  questions: number;
  'nDCG@10'?: number;
  'S@1'?: number;
  'S@3'?: number;
  'MRR@10'?: number;
  'section@1'?: number;
  'says@1'?: number;
  refused?: number;
  'wrongly refused'?: number;
}

const gain = (grade: number) => 2 ** grade - 1;
const dcg = (grades: number[]) => grades.reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);

/** Scores one run: nDCG@10 with gain 2^grade - 1 over distinct pages, and the rank of the best grade. */
export function outcome(label: Label, run: Run): Outcome {
  const grades = new Map(label.relevant.map(({ page, grade }) => [page, grade]));
  const best = Math.max(...grades.values());
  const pages = [...new Set(run.results.map(({ page }) => page))].slice(0, 10);
  const ideal = dcg([...grades.values()].sort((a, b) => b - a).slice(0, 10));
  const ndcg = ideal > 0 ? dcg(pages.map((page) => grades.get(page) ?? 0)) / ideal : 0;
  const rank = pages.findIndex((page) => grades.get(page) === best) + 1;
  const says = saysIt(label, run);
  const [first] = run.results;
  const sections = label.relevant.find(({ page }) => page === first?.page)?.sections;
  if (!sections?.length || !first) return { label, run, ndcg, rank, ...says };
  const at = first.section ?? first.page;
  const section = sections.some((id) => at === id || at.startsWith(`${id}/`));
  return { label, run, ndcg, rank, section, ...says };
}

function saysIt({ says, both }: Label, { answered, passages = [] }: Run): Pick<Outcome, 'says'> {
  if (!says) return {};
  const shown = folded(passages.join('\n'));
  const said = says.map((words) => shown.includes(folded(words)));
  return { says: answered && (both ? said.every(Boolean) : said.some(Boolean)) };
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The figures over some outcomes. */
export function figures(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ label }) => label.relevant.length > 0);
  const unanswerable = outcomes.filter(({ label }) => label.relevant.length === 0);
  const located = answerable.filter(({ section }) => section !== undefined);
  return {
    questions: outcomes.length,
    ...share('nDCG@10', answerable, ({ ndcg }) => ndcg),
    ...share('S@1', answerable, ({ rank }) => Number(rank === 1)),
    ...share('S@3', answerable, ({ rank }) => Number(rank >= 1 && rank <= 3)),
    ...share('MRR@10', answerable, ({ rank }) => (rank ? 1 / rank : 0)),
    ...share('section@1', located, ({ section }) => Number(section)),
    ...share(
      'says@1',
      answerable.filter(({ says }) => says !== undefined),
      ({ says }) => Number(says),
    ),
    ...share('refused', unanswerable, ({ run }) => Number(!run.answered)),
    ...share('wrongly refused', answerable, ({ run }) => Number(!run.answered)),
  };
}

function share(
  name: string,
  outcomes: readonly Outcome[],
  of: (outcome: Outcome) => number,
): Record<string, number> {
  if (outcomes.length === 0) return {};
  return { [name]: outcomes.reduce((sum, each) => sum + of(each), 0) / outcomes.length };
}
