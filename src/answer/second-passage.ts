import { blockText } from '../blocks.ts';
import type { Query } from '../query/parse-question.ts';
import type { Found, Hit } from '../search/rank.ts';
import type { Pointing } from '../search/score-phrases.ts';
import type { Excerpt } from '../types.ts';
import { LENGTH } from './pick-excerpt.ts';
import type { Place } from './related.ts';
import { asksForWhole } from './what-is-asked.ts';

/** A section to take a passage from, and where in it a phrase points. */
export interface Target extends Place {
  pointer?: Pointing | undefined;
}

/**
 * A second section is near with this share of the first one's worth, a second page with this share of its score; with
 * that share it may be the better page, and goes before the section.
 */
const NEAR = 0.45;
const RIVAL = 0.6;
const EQUAL = 0.8;
/** So much speaks for a part of a page that is shown as a whole, of heading and phrase together. */
const PART = 1;
/** Characters that a second passage needs. */
const LEAST_ROOM = 200;

/** Characters that are left for a second passage; 0 where the first one says it all, or leaves too little. */
export function roomBeside({ blocks }: Excerpt): number {
  // A method is the whole of an answer.
  if (blocks.some(({ kind }) => kind === 'method')) return 0;
  const room = LENGTH - blocks.map(blockText).join('').length;
  return room < LEAST_ROOM ? 0 : room;
}

/**
 * What answers about as well as the first passage of a hit, the best first: the part of a page that is shown as a whole,
 * another section of the page, or another page.
 */
export function besides(hit: Hit, first: Excerpt, query: Query, found: Found): (Target | Hit)[] {
  const { page, section, pointer, why } = hit;
  const next = found.hits[query.skip + 1];
  const rivals = next && next.score >= RIVAL * hit.score ? [next] : [];
  if (first.section.id === section.id) {
    const near = hit.rest.slice(0, 1).filter(({ share }) => share >= NEAR);
    const here = near.map((one) => ({ page, ...one }));
    if (next && next.score >= EQUAL * hit.score) return [next, ...here];
    return here.length > 0 ? here : rivals;
  }
  const part = why.heading + why.phrase >= PART ? [{ page, section, pointer }] : [];
  return [...part, ...rivals.filter((rival) => asksForWhole(query, rival))];
}

/** Whether a passage says nothing that the first one has said, be it in fewer sentences. */
export function isNewBeside(first: Excerpt, { blocks }: Excerpt): boolean {
  const said = first.blocks.map(blockText).filter(Boolean);
  return blocks.map(blockText).every((text) => !text || !said.some((one) => one === text || isIn(one, text)));
}

/** Words that stand in another text by chance are few. */
const FEW = 40;

function isIn(part: string, text: string): boolean {
  return part.length > FEW && text.includes(part);
}
