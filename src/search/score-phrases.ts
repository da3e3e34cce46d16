import type { LoadedPostings } from './load-index.ts';
import { totals } from './postings.ts';
import type { Scores } from './score.ts';
import type { Tuning } from './tuning.ts';

/** A place that a phrase points at: block and character of a section. */
export interface Pointing {
  block: number;
  offset: number;
  /** Share of the query that the phrase says, times the share of the phrase that the query says. */
  fit: number;
}

/** For each section, by place: the phrases that people ask with which fit a query best. */
export interface PhraseEvidence {
  /** Score of the best phrase, the query's terms that it holds, and its place; -1 for none. */
  best: Float64Array;
  has: Uint32Array;
  at: Int32Array;
  /** How much a phrase for the whole page scores at its head, and its place. */
  whole: Float64Array;
  wholeAt: Int32Array;
  /** How well a phrase fits the query, 0 to 1. */
  fit(phrase: number): number;
  /** Whether a phrase says where in its page the answer is, rather than which page. */
  points(phrase: number, section: number): boolean;
  /** The block that a phrase points at, where it points at one. */
  pointing(phrase: number): Pointing | undefined;
}

/** What a set of a query's terms is of it, by rarity: the share, and what a phrase counts that holds these. */
interface Shares {
  share(bits: number): number;
  covers(bits: number): number;
}

/** A score of phrases over a loaded index; `headed` says of a section whether it has a heading of its own. */
export function createPhrases(phrases: readonly number[], postings: LoadedPostings, headed: Uint8Array) {
  const wholeWeight = totals(postings);
  const places = Int32Array.from(phrases);
  const sectionOf = (phrase: number) => places[3 * phrase] as number;
  const blockOf = (phrase: number) => places[3 * phrase + 1] as number;

  return ({ scores, has, found }: Scores, { share, covers }: Shares, tuning: Tuning): PhraseEvidence => {
    const said = (phrase: number) =>
      Math.min(1, (scores[phrase] as number) / (wholeWeight[phrase] as number));
    const points = (phrase: number, section: number) => headed[section] !== 0 || blockOf(phrase) >= 0;
    const fitOf = (phrase: number) => (phrase < 0 ? 0 : share(has[phrase] as number) * said(phrase));
    const evidence: PhraseEvidence = {
      best: new Float64Array(headed.length),
      has: new Uint32Array(headed.length),
      at: new Int32Array(headed.length).fill(-1),
      whole: new Float64Array(headed.length),
      wholeAt: new Int32Array(headed.length).fill(-1),
      fit: fitOf,
      points,
      pointing(phrase) {
        const block = phrase < 0 ? -1 : blockOf(phrase);
        return block < 0
          ? undefined
          : { block, offset: places[3 * phrase + 2] as number, fit: fitOf(phrase) };
      },
    };
    for (const phrase of found) {
      const score = scores[phrase] as number;
      const section = sectionOf(phrase);
      // Neither share is more than 1: most phrases cannot be the best, and are done with here.
      const isWhole = !points(phrase, section);
      if (score <= ((isWhole ? evidence.whole : evidence.best)[section] as number)) continue;
      const value = score * said(phrase) ** tuning.phraseWhole * covers(has[phrase] as number);
      if (isWhole && value > (evidence.whole[section] as number)) {
        evidence.whole[section] = value;
        evidence.wholeAt[section] = phrase;
      }
      if (value <= (evidence.best[section] as number)) continue;
      evidence.at[section] = phrase;
      evidence.best[section] = value;
      evidence.has[section] = has[phrase] as number;
    }
    return evidence;
  };
}
