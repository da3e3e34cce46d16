/** What the bot's own objects take up, in MB, as its operations server tells; not a number where there is none. */
export async function heapUsed(operations: string | undefined): Promise<number> {
  if (!operations) return Number.NaN;
  const metrics = await fetch(`${operations}/metrics`).then((response) => response.text());
  return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec(metrics)?.[1]) / 2 ** 20;
}

/** Where the operations server listens, if a line of the log says so. */
export function operationsIn(log: string): string | undefined {
  return /Operations on (http:\/\/[\w.:]+\w)/.exec(log)?.[1];
}
