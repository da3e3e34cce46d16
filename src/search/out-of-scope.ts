import type { Query } from '../query/parse-question.ts';
import type { LoadedPostings } from './load-index.ts';
import { totals } from './postings.ts';
import { createScorer } from './score.ts';
import { termsIn } from './wanted.ts';

/** So many of the nearest lines are looked at: one may be near by chance. */
const NEAREST = 3;

/**
 * How near a query is to what people ask that the documentation does not answer, 0 to 1: over the nearest lines, the
 * share of the query that a line says, times the share of the line that the query says, as with phrases.
 */
export function createOutOfScope(postings: LoadedPostings) {
  const score = createScorer(postings, [1]);
  const whole = totals(postings);
  return (query: Query, share: (bits: number) => number): number => {
    const { scores, has, found } = score(termsIn(postings, query));
    const nearest = new Array<number>(NEAREST).fill(0);
    for (const line of found) {
      const said = Math.min(1, (scores[line] as number) / (whole[line] as number));
      let near = share(has[line] as number) * said;
      for (let i = 0; i < NEAREST && near > 0; i++) {
        const before = nearest[i] as number;
        if (near > before) [nearest[i], near] = [near, before];
      }
    }
    return nearest.reduce((sum, near) => sum + near, 0) / NEAREST;
  };
}
