import type { Query } from '../query/parse-question.ts';
import { GET } from './page-traits.ts';
import { indexToken } from './tokens.ts';
import type { Tuning } from './tuning.ts';

/** Names of pages or sections, by place: how much one and the question say the same, 0 to 1. */
export type Says = (query: Query, rarity: readonly number[]) => (at: number) => number;

/**
 * Reads names once, as numbers side by side: at every question thousands of them are compared. A name's share said
 * times the question's share.
 */
export function createNames(names: readonly (readonly string[])[]): Says {
  const ids = new Map<string, number>();
  const starts = Uint32Array.from([0, ...names.map(sumOfLengths())]);
  const tokens = Uint32Array.from(names.flat(), (token) => {
    const id = ids.get(token) ?? ids.size;
    ids.set(token, id);
    return id;
  });
  return (query, rarity) => {
    const worth = new Float64Array(ids.size).fill(ABSENT);
    const set = (token: string, value: number) => {
      const id = ids.get(token);
      if (id !== undefined) worth[id] = value;
    };
    for (const [i, term] of query.terms.entries()) {
      for (const token of term.tokens) set(indexToken(token), rarity[i] ?? 0);
    }
    if (query.sequence.includes(GET)) set(GET, 0);
    const total =
      rarity.reduce((sum, value, i) => (query.terms[i]?.kind === 'whole' ? sum : sum + value), 0) || 1;
    return (at) => {
      const [start, end] = [starts[at] as number, starts[at + 1] as number];
      let [matched, sum] = [0, 0];
      for (let i = start; i < end; i++) {
        const value = worth[tokens[i] as number] as number;
        if (value === ABSENT) continue;
        matched++;
        sum += value;
      }
      return matched === 0 ? 0 : (matched / (end - start)) * Math.min(1, sum / total);
    };
  };
}

/** What the question does not say; what it says is worth 0 or more. */
const ABSENT = -1;

function sumOfLengths(): (name: readonly string[]) => number {
  let sum = 0;
  return ({ length }) => {
    sum += length;
    return sum;
  };
}

/**
 * How much a title that says so much the same as the question multiplies the score of its page: one that says half of it
 * counts far less than one that says it.
 */
export function titleFactor(title: number, tuning: Tuning): number {
  return 1 + tuning.title * title ** 2;
}
