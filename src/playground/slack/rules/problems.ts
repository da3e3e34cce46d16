/** Something about a message or view that Slack takes exception to, or that people would see wrongly. */
export interface Problem {
  /** JSON pointer, as in Slack's own answer. */
  pointer: string;
  message: string;
  /** Slack would not take it; otherwise it is taken, and shown otherwise than it was meant. */
  refused: boolean;
}

/** Collects problems, and holds the few checks that all rules are made of. */
export interface Problems {
  all: Problem[];
  refuse(pointer: string, message: string): void;
  warn(pointer: string, message: string): void;
  /** Refuses what is longer or more than Slack takes. */
  within(size: number, max: number, pointer: string): void;
  /** Refuses what is no text, or an empty one. */
  filled(text: unknown, max: number, pointer: string): void;
  /** The list, empty when it is none; refuses an empty one, and one with too many. */
  list(value: unknown, max: number, pointer: string): Json[];
}

export type Json = Record<string, unknown>;
export type Rule = (value: Json, pointer: string, problems: Problems) => void;

export function createProblems(): Problems {
  const all: Problem[] = [];
  const problems: Problems = {
    all,
    refuse: (pointer, message) => all.push({ pointer, message, refused: true }),
    warn: (pointer, message) => all.push({ pointer, message, refused: false }),
    within(size, max, pointer) {
      if (size > max) problems.refuse(pointer, `${size} is more than ${max}`);
    },
    filled(text, max, pointer) {
      if (typeof text !== 'string' || text === '') problems.refuse(pointer, 'must be more than 0 characters');
      else if (text.length > max) problems.refuse(pointer, `must be less than ${max + 1} characters`);
    },
    list(value, max, pointer) {
      if (!Array.isArray(value) || value.length === 0) {
        problems.refuse(pointer, 'no fewer than 1 items allowed');
        return [];
      }
      if (value.length > max)
        problems.refuse(pointer, `no more than ${max} items allowed [input:${value.length}]`);
      return value.map((item) => (typeof item === 'object' && item !== null ? (item as Json) : {}));
    },
  };
  return problems;
}
