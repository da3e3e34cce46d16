import type { Query } from '../query/parse-question.ts';
import type { Hit } from '../search/rank.ts';

/** Least share of the question, by rarity, that the best page must hold. */
const LEAST_COVERAGE = 0.3;
/** Least score of the best page, for the square root of the number of terms. */
const LEAST_SCORE = 5;

/** Whether the best hit is evidence enough to be presented as the answer. */
export function isAnswered(query: Query, best: Hit | undefined): best is Hit {
  if (!best) return false;
  return best.coverage >= LEAST_COVERAGE && best.score / Math.sqrt(query.terms.length) >= LEAST_SCORE;
}
