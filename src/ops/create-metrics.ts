import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { About, SyncState } from '../currency.ts';
import type { Outcome, Surface } from '../outcomes.ts';
import type { StoreState } from '../store/access.ts';

/** What the bot counts for those who run it; no label holds a question, a person or a channel. */
export interface Metrics {
  /** A question, and how many seconds it took from its delivery to its answer. */
  question(surface: Surface, outcome: Outcome, seconds: number): void;
  /** A call that failed: `chat.postMessage` and `not_in_channel`, say. */
  webApiError(method: string, code: string): void;
  /** A delivery that is already answered or being answered. */
  dropped(reason: 'duplicate' | 'retry'): void;
  /** All of it, as Prometheus reads it. */
  read(): Promise<{ type: string; text: string }>;
}

/** What is told of the bot when the metrics are read. */
export interface Told {
  about(): About;
  sync(): SyncState | undefined;
  store(): StoreState;
  isReady(): boolean;
  /** When the last delivery came, in milliseconds since 1970; undefined before the first. */
  lastEventAt(): number | undefined;
}

/** Metrics of one bot, with those of its process where these are wanted. */
export function createMetrics(told: Told, { ofProcess = false } = {}): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const questions = new Counter({
    name: 'docs_bot_questions_total',
    help: 'Questions, by the place where they were asked and what became of them.',
    labelNames: ['surface', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'docs_bot_question_duration_seconds',
    help: 'Seconds from a delivery to its answer, without the time that Slack takes to accept it.',
    labelNames: ['surface'],
    buckets: BUCKETS_S,
    registers,
  });
  const errors = new Counter({
    name: 'docs_bot_web_api_errors_total',
    help: 'Calls of the Web API and of response URLs that failed, each attempt.',
    labelNames: ['method', 'code'],
    registers,
  });
  const dropped = new Counter({
    name: 'docs_bot_deliveries_dropped_total',
    help: 'Deliveries that were already answered or being answered.',
    labelNames: ['reason'],
    registers,
  });
  addGauges(told, registers);
  if (ofProcess) collectDefaultMetrics({ register: registry });
  const methodLabel = boundedLabel();
  const codeLabel = boundedLabel();

  return {
    question(surface, outcome, seconds) {
      questions.inc({ surface, outcome });
      durations.observe({ surface }, seconds);
    },
    webApiError: (method, code) => errors.inc({ method: methodLabel(method), code: codeLabel(code) }),
    dropped: (reason) => dropped.inc({ reason }),
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}

/** An answer takes some milliseconds; the later ones are for a machine in need. */
const BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

function addGauges({ about, sync, store, isReady, lastEventAt }: Told, registers: Registry[]): void {
  new Gauge({
    name: 'docs_bot_docs_info',
    help: 'The version of the documentation that the bot answers from.',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset();
      this.set({ version: about().docsVersion }, 1);
    },
  });
  new Gauge({
    name: 'docs_bot_docs_as_of_timestamp_seconds',
    help: 'The day as of which the documentation is, in seconds since 1970; 0 where that is not known.',
    registers,
    collect() {
      this.set(Date.parse(about().asOf ?? '1970-01-01') / 1000);
    },
  });
  new Gauge({
    name: 'docs_bot_docs_sync_failing_since_timestamp_seconds',
    help: 'Since when the documentation could not be synced, in seconds since 1970; 0 while it can.',
    registers,
    collect() {
      this.set(Date.parse(sync()?.failingSince ?? '1970-01-01') / 1000);
    },
  });
  new Gauge({
    name: 'docs_bot_store_available',
    help: '1 while what is to be kept is kept.',
    registers,
    collect() {
      this.set(store().available ? 1 : 0);
    },
  });
  new Gauge({
    name: 'docs_bot_store_failures',
    help: 'What could not be read or kept since the start.',
    registers,
    collect() {
      this.set(store().failures);
    },
  });
  new Gauge({
    name: 'docs_bot_ready',
    help: '1 while the index is loaded and Slack can reach the bot.',
    registers,
    collect() {
      this.set(isReady() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'docs_bot_last_event_timestamp_seconds',
    help: 'When the last delivery came, in seconds since 1970; 0 before the first.',
    registers,
    collect() {
      this.set((lastEventAt() ?? 0) / 1000);
    },
  });
}

const MOST_VALUES = 64;
const WORD = /^[A-Za-z][\w.]{0,60}$/;

/** What somebody else words can have no end of values, and each would stay in memory: only the first of them count. */
function boundedLabel(): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size === MOST_VALUES || !WORD.test(value)) return 'other';
    known.add(value);
    return value;
  };
}
