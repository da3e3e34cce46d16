/** Times of one thing done many times, in milliseconds. */
export interface Times {
  median: number;
  p99: number;
}

/** Runs something for every input, a round to warm up and then as many as asked for. */
export function timesOf<T>(inputs: readonly T[], run: (input: T) => unknown, rounds = 1): Times {
  for (const input of inputs) run(input);
  return summary(Array.from({ length: rounds }, () => inputs.map((input) => timed(() => run(input)))).flat());
}

/** The middle one, and the one that one in a hundred exceeds. */
export function summary(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5) ?? Number.NaN, p99: at(0.99) ?? Number.NaN };
}

export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
