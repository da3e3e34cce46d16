import { readFileSync } from 'node:fs';

/** What a process holds in memory, in MB: `VmRSS` as Linux tells it; not a number on other systems. */
export function residentMemory(pid: number | undefined): number {
  try {
    const said = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(said)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
