import { ACTIONS } from '../../src/render/controls/button.ts';
import type { Goal } from '../bench/goals.ts';
import { summary } from '../bench/times.ts';
import type { Ledger } from './ledger.ts';
import type { SoakShot } from './soak-shot.ts';

/** What came of a soak. */
export interface SoakResult {
  /** Requests of each kind: how many, and how many of them did not get what they should. */
  kinds: Map<string, { sent: number; wrong: number; hostile: boolean }>;
  /** The median of the memory in each tenth of the requests, in MB. */
  tenths: Record<MemoryKind, number[]>;
  seconds: number;
  waits: { median: number; p99: number };
  goals: Goal[];
  /** Of what went wrong, the first of each kind, to begin looking. */
  samples: string[];
}

/** All that the process holds, and what of it its own objects take up. */
export type MemoryKind = 'resident' | 'heap';

/** What is known only at the end. */
interface End {
  ledger: Ledger;
  refused: readonly string[];
  exit: number | null | undefined;
  seconds: number;
}

const TENTHS = 10;
/** What is remembered fills up, and code is compiled, during the first tenths. */
const WARM_UP = 3;
const MAY_GROW_MB = 15;
const SAMPLES = 12;

/** Collects what comes of so many requests. */
export function createSoakResult(requests: number) {
  const kinds: SoakResult['kinds'] = new Map();
  const byTenth = () => Array.from({ length: TENTHS }, (): number[] => []);
  const memory: Record<MemoryKind, number[][]> = { resident: byTenth(), heap: byTenth() };
  const samples: string[] = [];
  const bad: string[] = [];
  let done = 0;
  return {
    /** A request was answered, as it should be or not. */
    count({ name, hostile }: SoakShot, isRight: boolean, told: string) {
      const kind = kinds.get(name) ?? { sent: 0, wrong: 0, hostile };
      kinds.set(name, kind);
      kind.sent += 1;
      done += 1;
      if (isRight) return;
      kind.wrong += 1;
      if (kind.wrong === 1 && samples.length < SAMPLES) samples.push(told);
    },
    memory(kind: MemoryKind, mb: number) {
      const tenth = Math.min(TENTHS - 1, Math.floor((done / requests) * TENTHS));
      if (!Number.isNaN(mb)) memory[kind][tenth]?.push(mb);
    },
    /** What the bot writes to its log. */
    log(text: string) {
      bad.push(...text.split('\n').filter((line) => ALARMING.test(line)));
    },
    finish({ ledger, refused, exit, seconds }: End): SoakResult {
      const medians = (kind: MemoryKind) => memory[kind].map((mb) => summary(mb).median);
      const tenths = { resident: medians('resident'), heap: medians('heap') };
      const wrong = (ofHostile: boolean) =>
        [...kinds.values()].reduce((sum, kind) => sum + (kind.hostile === ofHostile ? kind.wrong : 0), 0);
      const { resident } = tenths;
      const grown = middle(resident.slice(-WARM_UP)) - middle(resident.slice(WARM_UP, 2 * WARM_UP));
      const none = (name: string, value: number): Goal => ({ name, value, unit: '', most: 0 });
      return {
        kinds,
        tenths,
        seconds,
        waits: summary(ledger.waits),
        goals: [
          none('requests without the right answer', wrong(false)),
          none('hostile requests treated wrongly', wrong(true)),
          none('kinds of control never pressed', neverPressed(kinds)),
          none('replies that nobody asked for', ledger.surplus.length),
          none('replies that Slack would not take', refused.length),
          none('warnings and errors in the log', bad.length),
          none('exit code after SIGTERM', exit ?? Number.POSITIVE_INFINITY),
          { name: 'growth of memory after warm-up', value: grown, unit: 'MB', most: MAY_GROW_MB },
        ],
        samples: [...samples, ...[ledger.surplus, refused, bad].flatMap((list) => list.slice(0, SAMPLES))],
      };
    },
  };
}

function neverPressed(kinds: SoakResult['kinds']): number {
  const pressed = [...kinds.keys()].map((name) => /^(?:click|in a view): (\w+)$/.exec(name)?.[1]);
  return Object.values(ACTIONS).filter((name) => !pressed.includes(name)).length;
}

/** Node's own warnings, unhandled rejections, and whatever the log calls an error. */
const ALARMING = /\(node:\d|Unhandled|Uncaught|Warning:| ERROR |"level":"(?:error|fatal)"/;

function middle(values: readonly number[]): number {
  return summary(values).median;
}
