import { HOSTILE } from './hostile-requests.ts';
import { ORDINARY } from './ordinary-requests.ts';
import type { Scene } from './scene.ts';
import type { SoakShot } from './soak-shot.ts';

/** One in ten is hostile, as many of each kind; the others come as often as their weight says. */
export function* mixedRequests(scene: Scene, count: number): Generator<SoakShot> {
  for (let i = 0; i < count; i += 1) {
    const isHostile = i % 10 === 9;
    const make = isHostile ? HOSTILE[Math.floor(i / 10) % HOSTILE.length] : ordinary(scene.random() * TOTAL);
    if (make) yield make(scene);
  }
}

const TOTAL = ORDINARY.reduce((sum, [weight]) => sum + weight, 0);

function ordinary(at: number) {
  let left = at;
  return ORDINARY.find(([weight]) => {
    left -= weight;
    return left < 0;
  })?.[1];
}
