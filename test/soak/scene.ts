import type { AnyBlock } from '@slack/types';
import { acceptMessage } from '../../src/playground/slack/accept-message.ts';
import { createRandom } from '../support/random.ts';
import { createPeople, type Person } from './create-people.ts';
import type { Ledger } from './ledger.ts';
import { any, createSeenControls, type SeenControls } from './seen-controls.ts';
import type { SlackSink } from './slack-sink.ts';
import type { Wire } from './soak-shot.ts';

/** Slack as it is: it refuses no type of block. */
const TAKES_ALL = { refusedBlocks: [] };

/** What requests are made of. */
export interface Scene {
  ledger: Ledger;
  sink: SlackSink;
  seen: SeenControls;
  random: () => number;
  person(): Person;
  question(): string;
  /** An id that nothing has yet. */
  id(kind: string): string;
  ts(): string;
  /** The blocks of a message that stands in an acknowledgement; throws where Slack would not take it. */
  accept(message: Record<string, unknown>): AnyBlock[];
  /** Notes an event that was answered, for sending it again. */
  answered(wire: Wire): void;
  /** An event that was answered. */
  again(): Wire | undefined;
}

const EVENTS = 100;

/** A scene that is the same each time, but for the clock. */
export function createScene(ledger: Ledger, sink: SlackSink, questions: readonly string[]): Scene {
  const random = createRandom(1);
  const wires: Wire[] = [];
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  return {
    ledger,
    sink,
    random,
    seen: createSeenControls(),
    person: createPeople(),
    question: () => questions[next() % questions.length] ?? '',
    id: (kind) => `${kind}${next()}`,
    ts: () => `1700000000.${String(next()).padStart(6, '0')}`,
    accept: (message) => acceptMessage(message, 'acknowledgement', TAKES_ALL).blocks ?? [],
    answered(wire) {
      wires.push(wire);
      if (wires.length > EVENTS) wires.shift();
    },
    again: () => any(wires, random),
  };
}
