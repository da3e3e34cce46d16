import type { Pointers } from './index-format.ts';
import { type Postings, totals } from './postings.ts';
import type { Scores } from './score.ts';

/** A place that a phrase points at: block and character of a section. */
export interface Pointing {
  block: number;
  offset: number;
  /** Share of the query that the phrase says, times the share of the phrase that the query says. */
  fit: number;
}

/** The phrase that people ask with which fits a query best, of some. */
export interface BestPhrase {
  /** 0 where there is none. */
  score: number;
  /** The query's terms that it holds. */
  has: number;
  /** How well it fits the query, 0 to 1. */
  fit: number;
  /** Whether it says where in its page the answer is, rather than which page. */
  points: boolean;
  /** The block that it points at, where it points at one. */
  pointer?: Pointing;
}

/** What the phrases of each section, by place, say of a query. */
export interface PhraseEvidence {
  /** The score of the best one, 0 for none; and the same, where that points into the section. */
  scoreOf(section: number): number;
  pointingScoreOf(section: number): number;
  bestOf(section: number): BestPhrase;
  /** The best that means the page as a whole: such stand at its head. */
  wholeOf(section: number): BestPhrase;
}

/** What a set of a query's terms is of it, by rarity: the share, and what a phrase counts that holds these. */
interface Shares {
  share(bits: number): number;
  covers(bits: number): number;
}

/** A score of phrases over a loaded index; `headed` says of a section whether it has a heading of its own. */
export function createPhrases(pointers: Pointers, postings: Postings, headed: Uint8Array) {
  const wholeWeight = totals(postings);
  // Each section has two slots: the best phrase that points into it, and the best that means its page as a whole.
  const slots = Uint32Array.from(wholeWeight, (_, phrase) => {
    const section = pointers[3 * phrase] as number;
    const points = headed[section] !== 0 || (pointers[3 * phrase + 1] as number) >= 0;
    return 2 * section + (points ? 0 : 1);
  });

  return ({ scores, has, found }: Scores, { share, covers }: Shares): PhraseEvidence => {
    const top = new Float64Array(2 * headed.length);
    const at = new Int32Array(2 * headed.length);
    for (let i = 0; i < found.length; i++) {
      const phrase = found[i] as number;
      const slot = slots[phrase] as number;
      const least = top[slot] as number;
      const score = scores[phrase] as number;
      // Shares are 1 at most: most phrases cannot be the best, and are done with here.
      if (score <= least) continue;
      const said = score * Math.min(1, score / (wholeWeight[phrase] as number));
      if (said <= least) continue;
      const value = said * covers(has[phrase] as number);
      if (value <= least) continue;
      top[slot] = value;
      at[slot] = phrase;
    }
    const inSlot = (slot: number): BestPhrase => {
      const [score, phrase, points] = [top[slot] as number, at[slot] as number, slot % 2 === 0];
      if (score === 0) return { score, has: 0, fit: 0, points };
      const said = Math.min(1, (scores[phrase] as number) / (wholeWeight[phrase] as number));
      const [block, offset] = [pointers[3 * phrase + 1] as number, pointers[3 * phrase + 2] as number];
      const fit = share(has[phrase] as number) * said;
      const pointer = block >= 0 ? { pointer: { block, offset, fit } } : {};
      return { score, has: has[phrase] as number, fit, points, ...pointer };
    };
    const points = (section: number) => (top[2 * section] as number) > (top[2 * section + 1] as number);
    return {
      scoreOf: (section) => top[2 * section + (points(section) ? 0 : 1)] as number,
      pointingScoreOf: (section) => (points(section) ? (top[2 * section] as number) : 0),
      bestOf: (section) => inSlot(2 * section + (points(section) ? 0 : 1)),
      wholeOf: (section) => inSlot(2 * section + 1),
    };
  };
}
