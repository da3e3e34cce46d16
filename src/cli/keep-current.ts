import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createAnswerer } from '../answer/create-answerer.ts';
import type { SyncState } from '../currency.ts';
import { loadIndexInSteps } from '../search/load-index.ts';
import type { Docs } from '../types.ts';

/** The documentation kept current, for as long as a process lives. */
export interface KeptCurrent {
  state(): SyncState;
  stop(): void;
}

const HOUR_MS = 3_600_000;
/** After so long it is no bad day any more. */
const ALARMING_MS = 72 * HOUR_MS;
/** More room for what is soon garbage, most of what a build makes: it takes a tenth less time, for 30 MB more. */
const YOUNG_SPACE = '--max-semi-space-size=32';
const MAIN = fileURLToPath(new URL('./main.js', import.meta.url));

/**
 * Syncs at once and then every so many hours, in a process of its own at a low priority, and hands over what came of
 * it. A sync that fails is logged and tried again the next time; what is in use stays.
 */
export function keepCurrent({
  hours,
  folder,
  logger,
  swap,
  command = [process.execPath, YOUNG_SPACE, MAIN],
}: {
  hours: number;
  /** Where indexes are published. */
  folder: string;
  logger: { info(message: string): void; warn(message: string): void };
  swap(docs: Docs): void;
  /** What runs `sync`. */
  command?: string[];
}): KeptCurrent {
  const state: SyncState = {};
  let child: ReturnType<typeof spawn> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const failed = (reason: string) => {
    state.failingSince ??= new Date().toISOString();
    state.reason = reason;
    const since = Date.now() - Date.parse(state.failingSince);
    const said = `The documentation could not be synced, the next try is in ${hours} h: ${reason}`;
    if (since >= ALARMING_MS) logger.warn(`For ${Math.floor(since / (24 * HOUR_MS))} days: ${said}`);
    else logger.info(said);
  };
  const sync = async () => {
    try {
      const said = await run();
      const index = await loadIndexInSteps(folder);
      await setImmediate();
      if (stopped) return;
      swap(createAnswerer(index));
      state.lastSuccess = new Date().toISOString();
      delete state.failingSince;
      delete state.reason;
      logger.info(said);
    } catch (error) {
      if (!stopped) failed((error as Error).message);
    }
  };
  const run = () =>
    new Promise<string>((resolve, reject) => {
      const [program = '', ...args] = command;
      child = spawn(program, [...args, 'sync', '--out', folder], { stdio: ['ignore', 'pipe', 'pipe'] });
      if (child.pid) lowerPriority(child.pid);
      const [said, complaint]: [string[], string[]] = [[], []];
      child.stdout?.setEncoding('utf8').on('data', (text) => said.push(text));
      child.stderr?.setEncoding('utf8').on('data', (text) => complaint.push(text));
      child.on('error', reject);
      child.on('close', (code, signal) => {
        child = undefined;
        const last = (texts: string[]) => texts.join('').trim().split('\n').at(-1) ?? '';
        if (code === 0) resolve(last(said));
        else reject(new Error(last(complaint) || `it ended with ${signal ?? code}.`));
      });
    });
  const next = async () => {
    await sync();
    if (stopped) return;
    timer = setTimeout(next, hours * HOUR_MS);
    timer.unref();
  };
  void next();
  return {
    state: () => ({ ...state }),
    stop() {
      stopped = true;
      clearTimeout(timer);
      child?.kill();
    },
  };
}

function lowerPriority(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It may be over already, and where it is not allowed it goes on as it is.
  }
}
