import type { PageEntry } from './index-format.ts';

/** The places of the best pages by score, each once; of those with the same text, the better placed one. */
export function bestPages(scores: Float64Array, pages: readonly PageEntry[], limit: number): number[] {
  const seen = new Set<string>();
  const kept: number[] = [];
  for (const at of bestFirst(scores, pages)) {
    if (kept.length >= limit) break;
    const { sameAs, id } = pages[at] as PageEntry;
    if (seen.has(sameAs ?? id)) continue;
    seen.add(sameAs ?? id);
    kept.push(at);
  }
  return kept;
}

/** The places of the pages that have a score, the best first: only a few are looked at, and sorting all takes longer. */
function* bestFirst(scores: Float64Array, pages: readonly PageEntry[]): Generator<number> {
  const left = scores.slice();
  for (;;) {
    let [best, most] = [-1, 0];
    for (let at = 0; at < left.length; at++) {
      const score = left[at] as number;
      if (score > most || (score === most && best >= 0 && idOf(pages, at) < idOf(pages, best)))
        [best, most] = [at, score];
    }
    if (best < 0) return;
    left[best] = 0;
    yield best;
  }
}

function idOf(pages: readonly PageEntry[], at: number): string {
  return (pages[at] as PageEntry).id;
}
