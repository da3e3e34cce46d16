import { expect } from 'vitest';
import type { Leaf } from './leaves.ts';

/** Expects each leaf to be cut from one of the others, in their order, and code not to be cut at all. */
export function expectCutOf(shown: readonly Leaf[], whole: readonly Leaf[]): void {
  let at = 0;
  for (const leaf of shown) {
    const from = whole.findIndex((other, i) => i >= at && other.kind === leaf.kind && holds(other, leaf));
    if (from < 0) expect.fail(`not in the text, or not in its order: ${JSON.stringify(leaf)}`);
    at = from + 1;
  }
}

function holds(whole: Leaf, part: Leaf): boolean {
  return part.kind === 'prose' ? whole.text.includes(part.text) : whole.text === part.text;
}
