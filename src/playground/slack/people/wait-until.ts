import type { Workspace } from '../workspace.ts';

/** Waits until something is so in the workspace; rejects when it takes too long. */
export function waitUntil<T>(
  workspace: Workspace,
  what: string,
  look: () => T | undefined | false,
  timeoutMs = 5_000,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`${what}: not within ${timeoutMs} ms.`));
    }, timeoutMs);
    const check = () => {
      const found = look();
      if (!found) return;
      clearTimeout(timer);
      stop();
      resolve(found);
    };
    const stop = workspace.onChange(check);
    check();
  });
}
