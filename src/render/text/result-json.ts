import { blocksText } from '../../blocks.ts';
import type { Result } from '../../types.ts';

/** A result for programs: where it is, its score to three places, and its passage as plain text. */
export function resultToJson({ excerpt: { page, section, blocks }, score }: Result) {
  return {
    page: page.id,
    section: section.id,
    url: section.url ?? null,
    title: page.title,
    score: Number(score.toFixed(3)),
    excerpt: blocksText(blocks),
  };
}
