import { STOP_WORDS, words } from '../query/words.ts';
import type { QuestionGroup } from '../report.ts';
import type { Docs } from '../types.ts';

/** As much of the words of two questions as both must have to be near. */
const NEAR = 0.5;
const MOST_GROUPS = 100;
const MOST_OTHERS = 5;

/** Brings questions that ask nearly the same together, the most frequent first, each with the section that comes closest. */
export function groupQuestions(questions: readonly string[], docs: Docs): QuestionGroup[] {
  const counts = new Map<string, number>();
  for (const question of questions) counts.set(question, (counts.get(question) ?? 0) + 1);
  const groups: { words: ReadonlySet<string>; members: [question: string, count: number][] }[] = [];
  for (const [question, count] of [...counts].toSorted(([, a], [, b]) => b - a)) {
    const own = wordsOf(question);
    const group = groups.find((one) => likeness(one.words, own) >= NEAR);
    if (group) group.members.push([question, count]);
    else groups.push({ words: own, members: [[question, count]] });
  }
  return groups
    .map(({ members: [[question, count] = ['', 0], ...others] }) => ({
      question,
      count: others.reduce((sum, [, one]) => sum + one, count),
      others: others.slice(0, MOST_OTHERS).map(([other]) => other),
    }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST_GROUPS)
    .map((group) => ({ ...group, ...closestTo(group.question, docs) }));
}

/** What a question is about, without the ends that words have in the plural and the like. */
function wordsOf(question: string): ReadonlySet<string> {
  return new Set(
    words(question)
      .filter(({ text, kind }) => kind !== 'part' && !STOP_WORDS.has(text))
      .map(({ text }) => text.replace(/(?:ing|ed|es|s)$/, '')),
  );
}

/** The share of the words of both that both have (Jaccard); of questions without words only the same are alike. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

function closestTo(question: string, docs: Docs): Pick<QuestionGroup, 'closest'> {
  const [first] = docs.search(question, 1).results;
  if (!first) return {};
  const { page, section } = first.excerpt;
  const title = [page.title, ...section.headings].join(' › ');
  return { closest: { title, section: section.id, ...(section.url ? { url: section.url } : {}) } };
}
