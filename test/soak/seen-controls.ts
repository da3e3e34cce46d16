import type { AnyBlock } from '@slack/types';
import { type Interactive, interactivesIn } from '../../src/playground/slack/people/element-action.ts';
import type { Json } from '../../src/playground/slack/rules/problems.ts';
import type { Person } from './create-people.ts';

/** A message or view that somebody was shown. */
export interface Shown {
  person: Person;
  blocks: AnyBlock[];
  /** Where it stands, for a message. */
  channel?: string;
  ts?: string;
  threadTs?: string;
  /** Its person alone sees it. */
  ephemeral?: boolean;
  /** A view: all of it. */
  view?: Json;
}

/** Something to press. */
export interface Control {
  name: string;
  shown: Shown;
  interactive: Interactive;
}

/** What people were shown lately and can press. */
export interface SeenControls {
  add(shown: Shown): void;
  /** One to press, each kind as often as every other; undefined as long as there is none. */
  pick(random: () => number, where: 'message' | 'view'): Control | undefined;
  /** Takes away what was pressed and is no longer there. */
  remove(shown: Shown): void;
  /** A modal in which one searches. */
  search(random: () => number): Shown | undefined;
  /** A thread of a direct message that was answered. */
  thread(random: () => number): Shown | undefined;
}

const RETENTION = 100;

/** Keeps the newest controls of each kind. */
export function createSeenControls(): SeenControls {
  const kinds = { message: new Map<string, Control[]>(), view: new Map<string, Control[]>() };
  /** How often one of each kind was picked. */
  const pressed = new Map<string, number>();
  const searches: Shown[] = [];
  const threads: Shown[] = [];
  return {
    add(shown) {
      const where = shown.view ? 'view' : 'message';
      if (shown.view?.callback_id === 'search') keepFirst(searches, shown);
      if (shown.channel?.startsWith('D')) keepFirst(threads, shown);
      for (const interactive of interactivesIn(shown.blocks)) {
        // Slack tells of a link that it was opened; nothing comes of that.
        if (interactive.element.url) continue;
        const name = interactive.actionId.replace(/:\d+$/, '');
        const kept = kinds[where].get(name) ?? [];
        kinds[where].set(name, kept);
        keep(kept, { name, shown, interactive });
      }
    },
    pick(random, where) {
      const all = [...kinds[where]].filter(([, kept]) => kept.length > 0);
      const fewest = Math.min(...all.map(([name]) => pressed.get(name) ?? 0));
      const [name, kept] =
        any(
          all.filter(([name]) => (pressed.get(name) ?? 0) === fewest),
          random,
        ) ?? [];
      if (name) pressed.set(name, fewest + 1);
      return any(kept ?? [], random);
    },
    remove(shown) {
      for (const [name, kept] of kinds.message) {
        kinds.message.set(
          name,
          kept.filter((control) => control.shown.ts !== shown.ts),
        );
      }
    },
    search: (random) => any(searches, random),
    thread: (random) => any(threads, random),
  };
}

/** Of each person only one, so that nobody goes on and on until they are at their limit. */
function keepFirst(list: Shown[], shown: Shown): void {
  const { team, user } = shown.person;
  if (!list.some(({ person }) => person.team === team && person.user === user)) keep(list, shown);
}

function keep<T>(list: T[], one: T): void {
  list.push(one);
  if (list.length > RETENTION) list.shift();
}

/** One of a list. */
export function any<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}
