import { type Postings, totals } from './postings.ts';
import { createScorer, type Wanted } from './score.ts';

/** So many of the nearest lines are looked at: one may be near by chance. */
const NEAREST = 3;

/**
 * How near a query is to what people ask that the documentation does not answer, 0 to 1: over the nearest lines, the
 * share of the query that a line says, times the share of the line that the query says, as with phrases.
 */
export function createOutOfScope(postings: Postings) {
  const score = createScorer(postings, [1]);
  const whole = totals(postings);
  return (wanted: readonly Wanted[], share: (bits: number) => number): number => {
    const { scores, has, found } = score(wanted);
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
